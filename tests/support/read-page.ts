import { XmlDocument, XmlElement } from 'xmldoc'

/** A page of HTML, read by an XML reader: what is no well-formed markup throws. */
export function readPage(html: string): XmlElement {
  return new XmlDocument(html.replace(/^<!DOCTYPE html>/, ''))
}

/** All elements below one that a test holds for, in order. */
export function elementsWhere(element: XmlElement, test: (element: XmlElement) => boolean): XmlElement[] {
  return element.children
    .filter((child) => child instanceof XmlElement)
    .flatMap((child) => [...(test(child) ? [child] : []), ...elementsWhere(child, test)])
}

export function elementsNamed(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return elementsWhere(element, ({ name }) => names.includes(name))
}

/** Its text, without what stands in elements that are left out. */
export function wordsOf(
  element: XmlElement,
  leftOut: (element: XmlElement) => boolean = () => false,
): string {
  return element.children
    .map((child) => {
      if (child instanceof XmlElement) return leftOut(child) ? '' : wordsOf(child, leftOut)
      return 'text' in child ? child.text : ''
    })
    .join('')
}

/** Names of elements with their classes, nested: `p`, `div.exhibit`. */
export function outlineOf(element: XmlElement): unknown {
  const name = [element.name, ...(element.attr.class ?? '').split(' ').filter(Boolean)].join('.')
  const inside = element.children.filter((child) => child instanceof XmlElement).map(outlineOf)
  return inside.length === 0 ? name : [name, ...inside]
}
