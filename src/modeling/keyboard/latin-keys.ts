import { priorities } from '../priorities.ts';
import type { EventBus } from '../services.ts';

/**
 * Lets bpmn-js' shortcuts work with a Russian layout: it knows letters by what they write, so that Ctrl+Z, which then writes
 * "я", would undo nothing. Such a key is announced once more as the letter printed on it.
 */
export class LatinKeys {
  static $inject = ['eventBus'];

  constructor(eventBus: EventBus) {
    for (const name of ['keyboard.keydown', 'keyboard.keyup']) {
      eventBus.on<{ keyEvent: KeyboardEvent }>(name, priorities.latinKeys, ({ keyEvent }) => {
        const letter = /^Key([A-Z])$/.exec(keyEvent.code)?.[1];
        if (letter === undefined || !isForeignLetter(keyEvent.key)) return undefined;
        return eventBus.fire(name, { keyEvent: asLatin(keyEvent, letter) }) ?? false;
      });
    }
  }
}

/** Whether a key writes one letter, and none of the Latin ones that bpmn-js waits for. */
function isForeignLetter(key: string): boolean {
  return /^\p{L}$/u.test(key) && !/^[a-z]$/i.test(key);
}

function asLatin(event: KeyboardEvent, letter: string): KeyboardEvent {
  const { type, code, ctrlKey, metaKey, shiftKey, altKey, repeat } = event;
  const key = shiftKey ? letter : letter.toLowerCase();
  return new KeyboardEvent(type, { key, code, ctrlKey, metaKey, shiftKey, altKey, repeat, cancelable: true });
}
