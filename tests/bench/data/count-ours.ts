import { analyse } from '../../../pipeline/analysis/analyse.ts'
import { nodeFiles } from '../../../pipeline/input/node-files.ts'
import { loadStudy } from '../../../pipeline/study/load.ts'

/**
 * Reads the study in the folder that the command line names, and counts each question of its last wave: answers by
 * group, numbers by their lowest, median, highest and mean, and the second question among each answer to the first.
 * Prints what that takes, without loading the program.
 */
const [folder = ''] = process.argv.slice(2)
const before = process.cpuUsage()
const start = performance.now()
const study = await loadStudy(nodeFiles, folder)
const read = performance.now()
const wave = study.waves.at(-1)
if (wave === undefined) throw new Error(`there is no wave in ${folder}`)
const { byId, tables } = analyse(study, wave.id)
const [first, second] = study.questions
const counted = [
  ...study.questions.map(({ id, type }) =>
    type === 'number' ? byId.get(`${wave.id}/${id}.median`) : tables.get(`${wave.id}/${id}`),
  ),
  ...(first?.answers ?? []).map(({ id }) => tables.get(`${wave.id}/${second?.id}/${first?.id}=${id}`)),
]
if (counted.includes(undefined)) throw new Error('not everything could be counted')
const end = performance.now()
const { user, system } = process.cpuUsage(before)
process.stdout.write(
  JSON.stringify({
    read: (read - start) / 1_000,
    count: (end - read) / 1_000,
    cpu: (user + system) / 1_000_000,
    peak: process.resourceUsage().maxRSS / 1_024,
  }),
)
