import type { Host } from '../core/host.ts'
import { addAll } from '../core/lists.ts'
import type { Problem } from '../core/problem.ts'
import { type InputHashes, recordFiles } from '../core/recorded-files.ts'
import { checked } from '../input/checked.ts'
import { checkTemplates } from '../prose/write.ts'
import { type ReadReport, readReport, reportNames } from '../report/load.ts'
import type { ReadStudy } from '../study/load.ts'
import { namesInReport } from './listed-names.ts'

interface LoadedReport extends ReadReport {
  readonly hashes: InputHashes
}

/** Reads each report once, however many waves use it. */
export class ReportCache {
  readonly #host: Host
  readonly #templates: string
  readonly #read = new Map<string, Promise<LoadedReport>>()

  constructor(host: Host, templates: string) {
    this.#host = host
    this.#templates = templates
  }

  /** The names of all reports. */
  names(): Promise<readonly string[]> {
    return reportNames(this.#host.files, this.#templates)
  }

  get(name: string): Promise<LoadedReport> {
    const read = this.#read.get(name) ?? this.#load(name)
    this.#read.set(name, read)
    return read
  }

  /**
   * What is wrong with all reports in themselves: a study with problems may not say which ones it uses.
   *
   * @param study reports that it names are held against its names
   */
  async checkAll({ reports, guard }: Pick<ReadStudy, 'reports' | 'guard'>): Promise<readonly Problem[]> {
    const problems: Problem[] = []
    for (const name of await this.names()) {
      const report = await this.get(name)
      const templates = await checked(() => checkTemplates(report.value))
      const named = reports.includes(name) ? namesInReport(report.value, guard) : []
      addAll(problems, [...report.problems, ...templates.problems, ...named])
    }
    return problems
  }

  async #load(name: string): Promise<LoadedReport> {
    const files = recordFiles(this.#host.files)
    // That the report is one of these decides what is made.
    await reportNames(files, this.#templates)
    const report = await readReport(files, this.#templates, name, this.#host.memo)
    return { ...report, hashes: files.hashes() }
  }
}
