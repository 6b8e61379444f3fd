import { expect, test } from 'vitest'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { loadStudy } from '../../pipeline/study/load.ts'

test('a study knows the texts that reports print, with their places', async () => {
  const { printed = [] } = await loadStudy(nodeFiles, 'data/sociaal-domein')
  const listed = printed.map(
    ({ as, text, place }) => `${place.file.split('/').at(-1)}:${place.line} ${as}: ${text}`,
  )
  expect(listed).toEqual(
    expect.arrayContaining([
      'study.json:3 title: Onderzoek sociaal domein',
      'study.json:5 name: Onderzoeksgroep Sociaal Domein',
      'study.json:6 noun: gemeente',
      'study.json:6 noun: gemeenten',
      'study.json:7 noun: geïnterviewden',
      'codebook.json:4 title: rollen en samenwerking',
      'wave.json:3 name: juni 2017',
      'wave.json:4 title: Tweede meting sociaal domein',
    ]),
  )
  expect(listed.join('\n')).not.toContain('geen plannen voor sociale teams')
})
