import type { Report, TemplateFile } from '../../pipeline/report/report.ts'
import type { Theme } from '../../schemas/types.ts'

/** A section template in the report folder. */
export function makeTemplate(name: string, source: string): TemplateFile {
  return { name, file: `templates/report/${name}.md.hbs`, source }
}

/** A report of some sections, for what never looks at its theme or fonts. */
export function makeReport(sections: Readonly<Record<string, string>>, rest: Partial<Report> = {}): Report {
  const none = new Uint8Array()
  return {
    name: 'report',
    documents: [],
    sections: Object.entries(sections).map(([name, source]) => makeTemplate(name, source)),
    partials: [],
    settings: {},
    names: [],
    charts: [],
    theme: {} as Theme,
    fonts: { name: 'None', normal: none, bold: none, italics: none, bolditalics: none },
    ...rest,
  }
}
