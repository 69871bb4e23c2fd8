/** The first voice that speaks a language, that of the script's own region before others. */
export function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  const region = lang === 'zh-Hant' ? 'zh-TW' : lang === 'zh-Hans' ? 'zh-CN' : lang;
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  const speaks = (wanted: string) =>
    voices.find((voice) => voice.lang.replace('_', '-').startsWith(wanted));
  return speaks(region) ?? speaks(lang.slice(0, 2));
}

/** Whether the browser can read either language aloud. Browsers fill their list only after a while. */
export function hasVoices(): boolean {
  return Boolean(voiceFor('zh') ?? voiceFor('en'));
}
