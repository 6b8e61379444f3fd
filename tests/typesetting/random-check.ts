import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readItems, type TextItem } from '../support/read-items.ts'
import { documentOf, groupOf, type RandomDocument } from './random-document.ts'
import { faultsOf } from './random-faults.ts'

/**
 * Sets a document and tells what is wrong with it. A heading may be stranded, and a line stand alone, where what
 * belongs together does not fit on a page with its notes.
 */
export async function faultsIn(random: RandomDocument): Promise<string[]> {
  const found: string[] = []
  for (const { message, tag } of faultsOf(random, await setAndRead(random))) {
    if (tag === undefined || (await fitsOnPage(groupOf(random, tag)))) found.push(message)
  }
  return found
}

/** Whether a group begins its last block on its first page, without a fault. */
async function fitsOnPage(group: RandomDocument): Promise<boolean> {
  const pages = await setAndRead(group)
  const [last] = /[cfip]\d+(x\d+)?[cfip]/.exec(JSON.stringify(group.blocks.at(-1))) ?? ['']
  const isOnFirst = pages[0]?.some(({ text }) => text.includes(last)) === true
  return isOnFirst && faultsOf(group, pages).every(({ tag }) => tag === undefined)
}

async function setAndRead(random: RandomDocument): Promise<TextItem[][]> {
  const { pdf } = await typeset(documentOf(random))
  return readItems(pdf)
}
