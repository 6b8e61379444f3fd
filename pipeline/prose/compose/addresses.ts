import { segmentsOf } from './tokens.ts'

/** What is wrong with a link. */
export interface LinkFault {
  readonly rule: 'value-in-address' | 'link-address'
  readonly message: string
  readonly expected?: string
  readonly hint?: string
  /** The part of the text where it stands. */
  readonly part?: string
}

/** What is wrong with the address of a link, if anything: it leads out of the report, and somewhere. */
export function addressFault(url: string): LinkFault | undefined {
  if (segmentsOf(url).some((segment) => typeof segment === 'number') || url.includes('%EE%80%80'))
    return { rule: 'value-in-address', message: 'a value cannot be part of a link address' }
  const message = `a link cannot lead to ${url}`
  // Within the report only a reference is known to lead somewhere.
  if (!/^[a-z][a-z+.-]*:/i.test(url))
    return {
      rule: 'link-address',
      message,
      ...OUTSIDE,
      hint: 'refer to a part of the report with `{{see "…"}}`',
    }
  if (!/^(https:\/\/|mailto:)/.test(url)) return { rule: 'link-address', message, ...OUTSIDE }
  if (webAddress(url) === undefined)
    return {
      rule: 'link-address',
      message: `${url} is not an address`,
      expected: 'such as https://example.org/page',
      part: `(${url}`,
    }
  if (url.startsWith('mailto:') && !/^mailto:[^@\s]+@[^@\s]+\.[^@\s]+$/.test(url))
    return {
      rule: 'link-address',
      message: `${url} is not an address`,
      expected: 'such as mailto:desk@example.org',
    }
  return undefined
}

const OUTSIDE = { expected: 'https:// or mailto:' }

/** Links in a text that Markdown took for words, because their address is elsewhere or apart. */
export function brokenLinks(text: string): LinkFault[] {
  const byName = Array.from(text.matchAll(/\[[^\][]+\]\[([^\][]*)\]/g), ({ 0: part, 1: name }) => ({
    rule: 'link-address' as const,
    message: name === '' ? 'this link has no address' : `there is no address called \`${name}\``,
    hint: 'write the address in the link: `[words](https://…)`',
    part,
  }))
  // A bare address behind it is a link of its own, so that the text ends.
  const apart = Array.from(text.matchAll(/\[[^\][]+\]\s*\(\s*(?:https?:|mailto:|www\.|#|$)/g), ([part]) => ({
    rule: 'link-address' as const,
    message: 'this is no link, because there is a space in it or its address',
    hint: 'write it without: `[words](https://…)`',
    part,
  }))
  return [...byName, ...apart]
}

/** An address as the web writes it, its letters beyond ASCII encoded; undefined when it is none. */
export function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  return /[^\x21-\x7E]/.test(url) ? new URL(url).href : url
}
