import { seededRandom } from '../support/fake-timers.ts'

/**
 * A strange template of a section: what Handlebars' grammar has, right and wrong, between texts with marks of Markdown.
 * The same for the same seed.
 */
export function templateForms(seed: number): string {
  const forms = new Forms(seededRandom(seed))
  return forms.template()
}

const NAMES = [
  'shop',
  'percent',
  'count',
  'if',
  'claim',
  'wave.label',
  'wave',
  'most',
  'chart',
  'else',
  'each',
]
const STRANGE_NAMES = [
  ...[
    'this',
    '.',
    '..',
    '../x',
    './x',
    'a/b',
    '@data',
    '@root.x',
    '[x]',
    '[a b].c',
    'constructor',
    '__proto__',
  ],
  ...[
    'toString',
    'hasOwnProperty.x',
    'lookup',
    'log',
    'with',
    '57',
    '-1',
    'true',
    'null',
    'undefined',
    '"x.y"',
    "'x'",
  ],
  ...[
    'é',
    '😀',
    'a|b',
    'a=b',
    '“x”',
    '*',
    '&',
    '',
    ' ',
    'x.',
    '.x',
    'as',
    '&amp;',
    '$',
    '\\',
    '\u202e',
    '\ufeff',
  ],
]
const RESULTS = [
  'shop.yes',
  'shop.no',
  'clubs.max',
  'response.units',
  'shop.yess',
  'constructor.x',
  '__proto__.x',
]
const ANSWERS = [
  ...RESULTS,
  'shop',
  'clubs',
  'w1',
  'w9',
  'north',
  '',
  ' ',
  'a.b.c',
  'table:shop',
  'en',
  'life',
]
const HELPERS = [
  ...[
    'percent',
    'count',
    'words',
    'share',
    'quantifier',
    'value',
    'label',
    'agree',
    'change',
    'range',
    'ranking',
  ],
  ...[
    'foreign',
    'period',
    'published',
    'wave-label',
    'small-base',
    'see',
    'page',
    'chart',
    'quotes',
    'contents',
  ],
  ...['frequency-table', 'cross-table', 'key-figure', 'wordings', 'assumptions', 'figure'],
]
const CONDITIONS = [
  'most',
  'none',
  'all',
  'more-than',
  'exactly',
  'top',
  'rises',
  'known',
  'and',
  'or',
  'not',
  'highest',
]
const OPTIONS = [
  'wave',
  'since',
  'as',
  'by',
  'noun',
  'id',
  'depth',
  'region',
  'shop',
  'count',
  'of',
  'top',
  'limit',
]
const LITERALS = ['0', '1', '50', '-1', '1.5', '1e9', '9'.repeat(400), 'true', 'false', 'null', 'undefined']
const STRANGE_TEXTS = [
  ...[
    '{',
    '}',
    '}}',
    '{{',
    '\\',
    '\\\\',
    '~',
    '|',
    '--',
    ':::',
    '<b>',
    '![x](y)',
    'www.example.org',
    '\r',
    '\ue000x',
  ],
]
const TEXTS = [
  ...[
    'Text',
    '**bold**',
    '_x_',
    '`code`',
    '[link](https://example.org)',
    '[^a]',
    '\n\n[^a]: Note.\n\n',
    '\n\n## Heading\n\n',
  ],
  ...[
    '\n- a\n  - b\n',
    '> quote\n',
    '\n| a | b |\n|---|---|\n| c | d |\n',
    '\n:::small\nx\n:::\n',
    ':::',
    '<b>',
    '&nbsp;',
  ],
  ...[
    '\n',
    '\n\n',
    ' ',
    '\r\n',
    '\t',
    '{',
    '}',
    '}}',
    '{{',
    '\\',
    '\\\\',
    '~',
    '|',
    '--',
    '![x](y)',
    'www.example.org',
  ],
]

class Forms {
  readonly #random: () => number
  /** How often this template has what the language has not. */
  readonly #strangeness: number

  constructor(random: () => number) {
    this.#random = random
    this.#strangeness = this.#either(0, 0.02, 0.3)
  }

  template(): string {
    const parts = Array.from({ length: 1 + this.#below(8) }, () => this.#part(3))
    const text = `# Title\n\n${parts.join(this.#either('', ' ', '\n\n'))}\n`
    return this.#isStrange() ? this.#damaged(text) : text
  }

  #part(depth: number): string {
    if (this.#chance(0.25)) return this.#of(this.#isStrange() ? STRANGE_TEXTS : TEXTS)
    if (this.#chance(0.15)) return this.#comment()
    if (depth > 0 && this.#chance(0.4)) return this.#block(depth)
    if (this.#isStrange()) return this.#foreignTag(depth)
    return this.#either(
      () => `{{${this.#call(depth)}}}`,
      () => '{{wave.label}}',
      () => `{{> ${this.#either('piece', 'other')}}}`,
    )
  }

  #foreignTag(depth: number): string {
    return this.#either(
      () => `{{${this.#name()}}}`,
      () =>
        `{{> ${this.#either(this.#name(), `(${this.#call(depth)})`)}${this.#either('', ' x=1', ' this')}}}`,
      () =>
        `{{${this.#of(['&', '*', '^', '~', '{', '#>', '#*', '!', '/'])}${this.#call(depth)}${this.#of(['', '~', '}'])}}}`,
      () => `{{{{${this.#name()}}}}}${this.#of(TEXTS)}{{{{/${this.#name()}}}}}`,
    )
  }

  #comment(): string {
    const text = this.#either('note', 'typed: the law names them', `{{${this.#call(1)}}}`)
    if (!this.#isStrange()) return `{{!-- ${text} --}}`
    const odd = this.#of([text, '}}', '{{!-- x', 'a\n\nb'])
    return `${this.#of(['{{!--', '{{!'])} ${odd} ${this.#of(['--}}', '}}', ''])}`
  }

  #block(depth: number): string {
    const word = this.#of(['if', 'unless', 'claim', 'chart', 'key-figure', 'frequency-table'])
    const name = this.#isStrange() ? this.#name() : word
    const opening = `{{#${name} ${this.#opening(depth, name)}${this.#isStrange() ? ' as |x y|' : ''}}}`
    const inverse = this.#inverse(depth, name)
    const [first, second] = [this.#part(depth - 1), inverse === '' ? '' : this.#part(depth - 1)]
    const close = this.#isStrange() ? this.#of(['', 'if', this.#name()]) : name
    return `${opening}${first}${inverse}${second}${this.#isStrange() ? '' : `{{/${close}}}`}`
  }

  #opening(depth: number, name: string): string {
    if (this.#isStrange()) return this.#arguments(depth)
    if (name === 'if' || name === 'unless' || this.#chance(0.3)) return `(${this.#condition(depth)})`
    return name === 'claim' ? `"${this.#of(CONDITIONS)}" ${this.#arguments(depth)}` : this.#arguments(depth)
  }

  #inverse(depth: number, name: string): string {
    if (this.#isStrange()) return this.#of(['{{^}}', '{{else}}', '{{else}}a{{else}}', '{{else chart "x"}}'])
    if (name !== 'if' && name !== 'unless') return ''
    return this.#either('', '{{else}}', `{{else if (${this.#condition(depth)})}}`)
  }

  #condition(depth: number): string {
    return `${this.#of(CONDITIONS)} ${this.#arguments(depth)}`
  }

  #call(depth: number): string {
    return `${this.#isStrange() ? this.#name() : this.#of(HELPERS)} ${this.#arguments(depth)}`
  }

  #arguments(depth: number): string {
    const values = Array.from({ length: this.#below(3) }, () => this.#value(depth))
    const options = Array.from(
      { length: this.#below(2) },
      () => `${this.#isStrange() ? this.#name() : this.#of(OPTIONS)}=${this.#value(depth)}`,
    )
    return (
      this.#isStrange() ? [...options, ...values] : [`"${this.#of(RESULTS)}"`, ...values, ...options]
    ).join(' ')
  }

  #value(depth: number): string {
    const quote = this.#of(['"', "'"])
    if (this.#isStrange()) return this.#name()
    return this.#either(
      () => `${quote}${this.#of(ANSWERS)}${quote}`,
      () => this.#of(LITERALS),
      () =>
        depth > 0 ? `(${this.#chance(0.5) ? this.#condition(depth - 1) : this.#call(depth - 1)})` : '"x"',
    )
  }

  #name(): string {
    return this.#of([...NAMES, ...STRANGE_NAMES])
  }

  #isStrange(): boolean {
    return this.#chance(this.#strangeness)
  }

  /** With some characters left out, doubled or put elsewhere. */
  #damaged(text: string): string {
    let damaged = text
    for (let times = 1 + this.#below(3); times > 0; times -= 1) {
      const [at, length] = [this.#below(damaged.length), 1 + this.#below(3)]
      const piece = damaged.slice(at, at + length)
      const rest = damaged.slice(0, at) + damaged.slice(at + length)
      const to = this.#below(rest.length)
      damaged = this.#either(
        rest,
        damaged.slice(0, at) + piece + damaged.slice(at),
        rest.slice(0, to) + piece + rest.slice(to),
      )
    }
    return damaged
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }

  #chance(share: number): boolean {
    return this.#random() < share
  }

  #of<T>(things: readonly T[]): T {
    return things[this.#below(things.length)] as T
  }

  #either<T>(...things: readonly (T | (() => T))[]): T {
    const thing = this.#of(things)
    return typeof thing === 'function' ? (thing as () => T)() : thing
  }
}
