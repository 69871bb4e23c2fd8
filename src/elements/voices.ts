/** The first voice that speaks a language, the script's own before others: `zh-TW` for zh-Hant. */
export function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  const regions = lang === 'zh-Hant' ? ['zh-TW', 'zh'] : lang === 'en' ? ['en'] : ['zh-CN', 'zh'];
  const voices = 'speechSynthesis' in globalThis ? speechSynthesis.getVoices() : [];
  const nameOf = ({ lang: spoken }: SpeechSynthesisVoice) => spoken.replace('_', '-');
  return regions
    .map((region) => voices.find((voice) => nameOf(voice).startsWith(region)))
    .find((voice) => voice !== undefined);
}

/** Whether the browser can read either language aloud. Browsers fill their list only after a while. */
export function hasVoices(): boolean {
  return voiceFor('zh-Hans') !== undefined || voiceFor('en') !== undefined;
}
