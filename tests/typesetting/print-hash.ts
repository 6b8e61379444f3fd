import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { arrange } from '../../pipeline/layout/arrange.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import type { Theme } from '../../schemas/types.ts'
import { sourceSans } from '../support/fonts.ts'
import { sampleChart, sampleReport } from '../support/sample-report.ts'

/** Run in a process of its own by `determinism.processes.ts`. */
const theme = JSON.parse(readFileSync('templates/shared/peiling.theme.json', 'utf8')) as Theme
const { pdf } = await typeset(arrange(sampleReport(), [sampleChart()], theme, sourceSans))
process.stdout.write(createHash('sha256').update(pdf).digest('hex'))
