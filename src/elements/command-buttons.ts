import type { Command } from './keys.ts';
import { node } from './nodes.ts';
import { hasVoices } from './voices.ts';

/** A button for each command that the browser can follow, with its name. */
export function commandButtons(
  names: Partial<Record<Command, string>>,
  run: (command: Command) => void,
): HTMLElement[] {
  const commands = Object.entries(names) as [Command, string][];
  return commands
    .filter(([command]) => command !== 'listen' || hasVoices())
    .map(([command, name]) => {
      const button = node('button', { type: 'button' }, name);
      button.dataset.command = command;
      button.onclick = () => run(command);
      return button;
    });
}
