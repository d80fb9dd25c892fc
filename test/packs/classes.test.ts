/** Word classes are spelt out before anything reads a frame. */
import { describe, expect, it } from 'vitest';
import { spellOut, spellOutList } from '../../src/pack/classes.js';
import { readPack } from '../../src/pack/source.js';

const classes = {
  give: ['give-', 'grant-', 'hand- over'],
  lend: ['lend-'],
  help: ['@give', '@lend'],
  aid: ['aid', '@food', '"search and rescue" team'],
  food: ['flour', 'rice'],
  self: ['a', '@other'],
  other: ['@self'],
};

describe('a class in a predicate', () => {
  it.each([
    ['give- … aid', 'give- … aid'],
    ['@lend … aid', 'lend- … aid'],
    ['@give … aid', 'give-/grant- … aid | hand- over … aid'],
    ['send-/@lend:participle … @food+pl', 'send-/lend-:participle … flour/rice+pl'],
    ['@give:participle', 'give-/grant-:participle | hand-:participle over'],
    ['send- @aid+acc', 'send- aid/flour/rice+acc | send- "search and rescue" team+acc'],
    ['@help', 'give-/grant-/lend- | hand- over'],
    ['ask- | @lend … "@food"', 'ask- | lend- … "@food"'],
  ])('%s is %s', (predicate, spelt) => {
    expect(spellOut(predicate, classes)).toBe(spelt);
  });

  it('names a class that does not exist, or contains itself', () => {
    expect(() => spellOut('@gift', classes)).toThrow('no class "@gift"');
    expect(() => spellOut('@toString', classes)).toThrow('no class "@toString"');
    expect(() => spellOut('@self', classes)).toThrow('contains itself');
  });
});

describe('a class elsewhere', () => {
  it('is spelt out in a list, each word once', () => {
    expect(spellOutList(['rice', '@food', 'loan'], classes)).toEqual(['rice', 'flour', 'loan']);
  });

  it('that is unknown is an error of the frame that uses it', () => {
    const frame = {
      id: 'en.aid.humanitarian.give',
      says: 'X gives aid to Y.',
      predicate: '@gift … aid',
      roles: { actor: 'subject', recipient: 'to' },
      gives: { type: 'AID', mode: 'humanitarian' },
      accept: [{ text: 'Japan gave aid to Nepal.', gives: {} }],
      reject: [{ text: 'He gave a talk.', why: 'a talk' }],
    };
    const { issues } = readPack('en', [{ path: 'frames/aid.yaml', value: [frame] }]);
    expect(issues.map(({ message }) => message)).toContain(
      'packs/en/frames/aid.yaml: en.aid.humanitarian.give: there is no class "@gift" in classes.yaml',
    );
  });
});
