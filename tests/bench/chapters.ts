/** A chapter of about a page, of which a long document holds many: plain data, for any typesetter. */
export interface Chapter {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly items: readonly string[]
  readonly rows: readonly (readonly [answer: string, share: string])[]
  readonly chart: string
}

const SENTENCES = [
  'Twintig van de vijfendertig gemeenten werken met een of meer sociale teams, een lichte stijging.',
  'De verschillen zijn groot: in de ene provincie heeft bijna elke gemeente een team, in de andere niet.',
  'Bij de samenstelling van de teams kiezen gemeenten vaker voor specialisten dan voor generalisten.',
  'Wijkverpleegkundigen, jeugdwerkers en cliëntondersteuners hebben elk hun eigen manier van vastleggen.',
  'Samenwerkingsovereenkomsten met zorgverzekeraars en woningcorporaties komen steeds vaker voor.',
  'De gemeentelijke budgetten staan onder druk, en dat merken de teams in hun dagelijkse werk.',
  'Inwoners weten de toegang tot ondersteuning beter te vinden dan twee jaar geleden.',
]

export function chapters(count: number): Chapter[] {
  return Array.from({ length: count }, (_, index) => ({
    title: `Hoofdstuk ${index + 1} over samenwerking`,
    paragraphs: [0, 1, 2].map((paragraph) => sentences(index + paragraph, 5)),
    items: [0, 1, 2].map((item) => sentences(index * 2 + item, 1)),
    rows: Array.from({ length: 8 }, (_, row) => [
      sentences(index + row, 1),
      `${(index * 7 + row * 13) % 100}%`,
    ]),
    chart: chart(index),
  }))
}

function sentences(first: number, count: number): string {
  return Array.from({ length: count }, (_, index) => SENTENCES[(first + index) % SENTENCES.length]).join(' ')
}

function chart(index: number): string {
  const bars = Array.from({ length: 6 }, (_, bar) => {
    const width = 20 + ((index * 11 + bar * 37) % 180)
    return `<rect x="90" y="${bar * 14}" width="${width}" height="10" fill="#0B5563"/>
      <text x="0" y="${bar * 14 + 9}">antwoord ${bar + 1}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="84" viewBox="0 0 300 84"
    font-family="Source Sans 3" font-size="9" fill="#1B1F24">${bars.join('')}</svg>`
}
