import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Words for a quantity, a share or a change: what only the data may say of the findings. */
const QUANTITY =
  /\b(geen enkele|alle|allemaal|bijna|meeste|meerderheid|minderheid|helft|kwart|derde|driekwart|ruim|enkele|sommige|vaak|zelden|soms|stijging|daling|gestegen|gedaald|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|procent|percentage|dubbel)\b|\d/giu

/** What may be typed by hand, since it says nothing of a finding. */
const ALLOWED = [
  /Wmo 2015/g,
  // What a base is, told in the accountability.
  /De basis van een percentage/g,
]

async function templates(report: string): Promise<string[]> {
  const folder = join('templates', report)
  return (await readdir(folder)).filter((name) => name.endsWith('.md.hbs')).map((name) => join(folder, name))
}

/** Every quantity typed outside a helper, as `file:line: word in …`. */
async function typedQuantities(file: string): Promise<string[]> {
  const text = (await readFile(file, 'utf8')).replace(/\{\{[^}]*\}\}/g, (helper) =>
    helper.replace(/[^\n]/g, ' '),
  )
  return text.split('\n').flatMap((line, index) => {
    const open = ALLOWED.reduce((rest, allowed) => rest.replace(allowed, ''), line)
    return [...open.matchAll(QUANTITY)].map(
      (match) => `${file}:${index + 1}: ${match[0]} in "${open.trim()}"`,
    )
  })
}

describe.each(['follow-up', 'baseline'])('the templates of %s', (report) => {
  it('type no quantity by hand', async () => {
    const files = await templates(report)
    expect(files.length).toBeGreaterThan(3)
    expect((await Promise.all(files.map(typedQuantities))).flat()).toEqual([])
  })
})
