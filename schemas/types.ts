// Made from the schemas in this folder by `npm run types`. Change those.

/**
 * output/<study>/<wave>/changes.json, which the program writes: what changed since the edition that stood in the same place.
 */
export interface ChangesFile {
  /**
   * Id of the study.
   */
  study: string
  /**
   * Id of the reported wave.
   */
  wave: string
  /**
   * BCP 47 tag of the report.
   */
  language: string
  /**
   * `first`: nothing stood there. `unreadable`: what stood there cannot be compared with. `correction`: wave.json raises the version. `new-data`: rows changed under the same version. `revision`: only words, looks or settings changed.
   */
  kind: 'first' | 'unreadable' | 'correction' | 'new-data' | 'revision'
  /**
   * Of the report, as wave.json says; null where it is not known.
   */
  version: {
    old: number | null
    new: number
  }
  /**
   * Kinds of inputs that changed: rows of the wave or of an earlier one, and the list of units; codebook and settings; later waves, which the report does not show; templates; specs of charts; theme and fonts; the program; the date in the PDF's metadata.
   */
  causes: ('rows' | 'study' | 'other-waves' | 'templates' | 'charts' | 'theme' | 'program' | 'date')[]
  /**
   * How many the PDF has.
   */
  pages: {
    old: number | null
    new: number
    /**
     * Those of the new edition on which a figure stands that is new or changed.
     */
    changed: number[]
  }
  /**
   * Results that the report shows.
   */
  figures: {
    changed: {
      /**
       * Its id.
       */
      result: string
      /**
       * What it counts, with its part of the cases and its wave where that is another.
       */
      label: string
      old: {
        /**
         * Of a share.
         */
        count?: number
        /**
         * Of a share, in whole percent; null for an empty base.
         */
        percent?: number | null
        /**
         * Of a measure; null for an empty base.
         */
        value?: number | null
        base: number
      }
      new: {
        /**
         * Of a share.
         */
        count?: number
        /**
         * Of a share, in whole percent; null for an empty base.
         */
        percent?: number | null
        /**
         * Of a measure; null for an empty base.
         */
        value?: number | null
        base: number
      }
      pages: number[]
    }[]
    added: {
      /**
       * Its id.
       */
      result: string
      /**
       * What it counts, with its part of the cases and its wave where that is another.
       */
      label: string
      new: {
        /**
         * Of a share.
         */
        count?: number
        /**
         * Of a share, in whole percent; null for an empty base.
         */
        percent?: number | null
        /**
         * Of a measure; null for an empty base.
         */
        value?: number | null
        base: number
      }
      pages: number[]
    }[]
    removed: {
      /**
       * Its id.
       */
      result: string
      /**
       * What it counts, with its part of the cases and its wave where that is another.
       */
      label: string
      old: {
        /**
         * Of a share.
         */
        count?: number
        /**
         * Of a share, in whole percent; null for an empty base.
         */
        percent?: number | null
        /**
         * Of a measure; null for an empty base.
         */
        value?: number | null
        base: number
      }
      /**
       * Of the last edition.
       */
      pages: number[]
    }[]
  }
  /**
   * Sentences of which other words than figures changed.
   */
  sentences: {
    reworded: {
      /**
       * Title of its section.
       */
      section: string
      old: string
      new: string
    }[]
    added: {
      /**
       * Title of its section.
       */
      section: string
      text: string
    }[]
    removed: {
      /**
       * Title of its section.
       */
      section: string
      text: string
    }[]
  }
  /**
   * Claims of a writer's own words; all hold, or nothing would be published. `otherwise`: those that hold by other figures than before.
   */
  claims: {
    otherwise: {
      /**
       * Template, line and column.
       */
      at: string
      /**
       * As a reader sees them.
       */
      words: string
      /**
       * As the template writes it.
       */
      claim: string
      /**
       * Ids of the results whose figures are others now.
       */
      results: string[]
    }[]
    added: {
      /**
       * Template, line and column.
       */
      at: string
      /**
       * As a reader sees them.
       */
      words: string
      /**
       * As the template writes it.
       */
      claim: string
    }[]
    removed: {
      /**
       * Template, line and column.
       */
      at: string
      /**
       * As a reader sees them.
       */
      words: string
      /**
       * As the template writes it.
       */
      claim: string
    }[]
  }
  /**
   * Files of data that changed, by how many rows they have.
   */
  rows: {
    file: string
    old: number | null
    new: number | null
    /**
     * How many rows at least say something else, told by the results that they count for; null where their number changed, so that they cannot be told apart.
     */
    changed: number | null
  }[]
  /**
   * Charts and tables.
   */
  exhibits: {
    changed: {
      /**
       * `chart:<name>` or `table:<name>`.
       */
      id: string
      /**
       * Its caption.
       */
      title: string
      /**
       * Ids of the results in it that changed.
       */
      results: string[]
      /**
       * Whether the drawing, the cells or the lines around them differ at all.
       */
      redrawn: boolean
    }[]
    added: {
      /**
       * `chart:<name>` or `table:<name>`.
       */
      id: string
      /**
       * Its caption.
       */
      title: string
    }[]
    removed: {
      /**
       * `chart:<name>` or `table:<name>`.
       */
      id: string
      /**
       * Its caption.
       */
      title: string
    }[]
  }
}

/**
 * templates/<report>/charts/<name>.vl.json: a Vega-Lite spec with a title and, under usermeta, the results it draws. Data come in by dataset name only; a spec cannot fetch.
 */
export interface ChartFile {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json'
  /**
   * What it shows, for the alternative text; the caption where the template gives none and the data no finding.
   */
  title: string
  usermeta: {
    /**
     * How the drawing lies in the page's column. hanging, the default: a plot as wide as the text, with room for labels beside it. text: no wider than the text. wide: a plot as wide as the column.
     */
    place?: 'hanging' | 'text' | 'wide'
    /**
     * Datasets by the name that the spec uses in `data.name`.
     */
    datasets: {
      [k: string]: {
        question: string
        /**
         * Only these answers, nets or classes, in this order.
         *
         * @minItems 1
         */
        answers?: string[]
        /**
         * A row for each value of this stratum variable or single-choice question.
         */
        by?: string
        /**
         * With `by`: also a row for all.
         */
        total?: boolean
        waves?: 'this' | 'all'
        /**
         * Leave out answers mentioned fewer times.
         */
        minimum?: number
      }
    }
  }
  [k: string]: unknown
}

/**
 * data/<study>/codebook.json: every question of the study and the answers it allows.
 */
export interface CodebookFile {
  $schema?: string
  /**
   * Subjects that quotes are filed under.
   */
  topics: {
    id: string
    label: string
  }[]
  /**
   * In the order in which they are asked.
   *
   * @minItems 1
   */
  questions: {
    /**
     * Column of interviews.csv.
     */
    id: string
    label: string
    type: 'single' | 'multiple' | 'number' | 'open'
    /**
     * What an answer counts for: each unit that the interview represents, or the interview.
     */
    unitOfAnalysis: 'unit' | 'interview'
    /**
     * Of a single or multiple question, in the order of the questionnaire.
     *
     * @minItems 1
     */
    answers?: {
      id: string
      label: string
      /**
       * What was meant, one or two sentences.
       */
      description?: string
      /**
       * A declared non-answer, such as "would not say": kept out of the base.
       */
      missing?: boolean
    }[]
    /**
     * Named unions of answers.
     */
    nets?: {
      id: string
      label: string
      /**
       * @minItems 1
       */
      answers: string[]
    }[]
    /**
     * Named ranges of a number question; both ends are included.
     */
    classes?: {
      id: string
      label: string
      minimum?: number
      maximum?: number
    }[]
    /**
     * How percentages of answers, or of classes, become whole: `nearest` (the default) rounds each by itself, and a note says so where they do not add up to 100; `add-up` adjusts them by largest remainder, so that they do.
     */
    percentages?: 'nearest' | 'add-up'
    /**
     * What a number question accepts.
     */
    number?: {
      /**
       * Whole numbers only.
       */
      integer: boolean
      minimum: number
      maximum: number
      /**
       * Unit of the number in words, such as fte.
       */
      noun?: {
        singular: string
        plural: string
      }
    }
    /**
     * Whether everyone who is asked must have an answer; true by default.
     */
    required?: boolean
    /**
     * Whether desk research may answer for units that were not interviewed; false by default.
     */
    deskResearch?: boolean
    /**
     * Asked only of those with one of these answers to an earlier single question.
     */
    askedOf?: {
      question: string
      /**
       * @minItems 1
       */
      answers: string[]
    }
  }[]
}

/**
 * output/<study>/<wave>/edition.json, which the program writes: the words of a report, its charts and tables, and how many rows its data have, for the next edition to be compared with.
 */
export interface EditionFile {
  /**
   * As wave.json says.
   */
  version: number
  /**
   * How many rows each file of the data has, by path. Nothing that a row says, nor a hash of it: a row of few answers could be guessed from its hash.
   */
  rows: {
    [k: string]: number
  }
  /**
   * Charts and tables, in the order of the report.
   */
  exhibits: {
    /**
     * `chart:<name>` or `table:<name>`.
     */
    id: string
    /**
     * Its caption.
     */
    title: string
    /**
     * Of the drawing or the cells, and of the lines above and below them.
     */
    sha256: string
    /**
     * Ids of the results that it shows.
     */
    results: string[]
  }[]
  /**
   * All words of the report, in its order; those of tables and drawings are not in it.
   */
  sections: {
    /**
     * Name of its template; empty for the cover.
     */
    id: string
    title: string
    sentences: {
      /**
       * As a reader sees it.
       */
      text: string
      /**
       * The same, with three dots for each figure.
       */
      words: string
    }[]
  }[]
}

/**
 * output/<study>/<wave>/manifest.json, as far as the next edition is compared with it.
 */
export interface ManifestFile {
  /**
   * SHA-256 of the program that made it.
   */
  program: string
  /**
   * Date in the PDF's metadata.
   */
  created: string
  inputs: {
    [k: string]: string
  }
  outputs: {
    [k: string]: string
  }
  [k: string]: unknown
}

/**
 * data/<study>/<wave>/quotes.json: respondents' words, anonymised.
 */
export interface QuotesFile {
  $schema?: string
  /**
   * In the order in which a report prints them.
   */
  quotes: {
    /**
     * Id of a topic in the codebook.
     */
    topic: string
    /**
     * Id of the interview in interviews.csv.
     */
    interview: string
    /**
     * text that is not blank
     */
    text: string
    /**
     * Invented for a sample, not spoken.
     */
    illustrative?: boolean
  }[]
}

/**
 * templates/<report>/report.json: the sections of a report, in order, and its theme.
 */
export interface ReportFile {
  $schema?: string
  /**
   * Names of the section templates beside this file, without `.md.hbs`, in the order of the report.
   *
   * @minItems 1
   */
  sections: string[]
  /**
   * How a section is laid out, by its name: a ruled block for each heading, or in small type. The others are running text.
   */
  settings?: {
    [k: string]: 'blocks' | 'small'
  }
  /**
   * Name of the chart in `charts/` that is drawn on the cover, without `.vl.json`.
   */
  cover?: string
  /**
   * Names that hold a number, which the templates may type.
   *
   * Items: a name, which has a capital, such as "Wmo 2015"
   */
  names?: string[]
  /**
   * Name of a theme in templates/shared/, without `.theme.json`.
   */
  theme: string
}

/**
 * output/<study>/<wave>/results.json, which the program writes: where every number of report.pdf comes from.
 */
export interface ResultsFile {
  /**
   * Id of the study.
   */
  study: string
  /**
   * Id of the reported wave.
   */
  wave: string
  /**
   * BCP 47 tag of the report.
   */
  language: string
  /**
   * How many pages the report has.
   */
  pages: number
  /**
   * The data files that results were counted from.
   */
  files: {
    /**
     * `data/<study>/<wave>/interviews.csv`, or another file of data.
     */
    path: string
    sha256: string
  }[]
  /**
   * Every place that shows a result, in the order of the report.
   */
  figures: {
    /**
     * As it is printed.
     */
    text: string
    /**
     * @minItems 1
     */
    pages: number[]
    /**
     * Template, line and column of what shows it.
     */
    at: string
    /**
     * The helper, or what of a chart it is.
     */
    as: string
    /**
     * Ids of the results that it shows; of a change the later one first.
     */
    results: string[]
    /**
     * The number of the results that it is, where it is not the figure itself.
     */
    shows?: 'base' | 'desk-research' | 'missing'
    /**
     * How it came by its wording, in the report's language.
     */
    rule?: string
  }[]
  /**
   * Every number that is no finding.
   */
  others: {
    /**
     * The number, or the text that it stands in.
     */
    text: string
    /**
     * @minItems 1
     */
    pages: number[]
    /**
     * What it is.
     */
    is: string
    /**
     * Template, line and column of what shows it.
     */
    at?: string
  }[]
  /**
   * Every result that the report shows, by id.
   */
  results: {
    /**
     * `<wave>/<question>.<answer>[/<variable>=<value>]`
     */
    id: string
    wave: string
    question: string
    /**
     * Answer, net, class or value, or a measure of a number question.
     */
    item: string
    label: string
    subgroup?: {
      variable: string
      value: string
    }
    /**
     * Of a share.
     */
    count?: number
    /**
     * Of a share, in whole percent; null for an empty base.
     */
    percent?: number | null
    /**
     * Of a measure; null for an empty base.
     */
    value?: number | null
    /**
     * How many could have given the answer.
     */
    base: number
    /**
     * How many of the base come from desk research.
     */
    fromDeskResearch: number
    /**
     * Its wordings, by form.
     */
    texts: {
      [k: string]: string | boolean
    }
    /**
     * The rows that it was counted from.
     */
    rows: {
      /**
       * Of all cases of the base.
       */
      base: {
        /**
         * Path of one of `files`.
         */
        file: string
        /**
         * Line of the file on which each row begins, the header being line 1: `2-14, 17`.
         */
        rows: string
      }[]
      /**
       * Of the cases that are counted, or that have the lowest or highest value; of a median, mean or sum all.
       */
      counted: {
        /**
         * Path of one of `files`.
         */
        file: string
        /**
         * Line of the file on which each row begins, the header being line 1: `2-14, 17`.
         */
        rows: string
      }[]
    }
  }[]
  /**
   * Every claim of a writer's own words, all of which hold.
   */
  claims: {
    /**
     * Template, line and column of the claim.
     */
    at: string
    /**
     * As a reader sees them.
     */
    words: string
    /**
     * As the template writes it.
     */
    claim: string
    /**
     * What that says.
     */
    meaning: string
    /**
     * What it was judged by.
     */
    figures: {
      result: string
      wave: string
      count: number
      base: number
      percent: number | null
    }[]
  }[]
}

/**
 * data/<study>/study.json: what a study is about, in the words its reports use.
 */
export interface StudyFile {
  $schema?: string
  title: string
  /**
   * Language of the reports.
   */
  language: 'nl' | 'en'
  /**
   * How text writes whole numbers: in words to twenty and in round tens (`twintig`, or `twenty` in English; so when left out), in words to twelve (`twaalf`, `twelve`), or in digits (`cijfers`, `digits`).
   */
  numbers?: 'twintig' | 'twaalf' | 'cijfers' | 'twenty' | 'twelve' | 'digits'
  /**
   * Who publishes the reports.
   */
  publisher: string
  /**
   * What is counted, such as a municipality.
   */
  unit: {
    singular: string
    plural: string
  }
  /**
   * One who is interviewed.
   */
  interview: {
    singular: string
    plural: string
  }
  /**
   * Below this base the count leads and a percentage does not stand alone; without it every base is large enough.
   */
  smallBase?: number
  /**
   * Divisions of the sampling frame; each is a column of units.csv.
   */
  strata: {
    id: string
    label: string
    /**
     * @minItems 1
     */
    values: {
      id: string
      label: string
    }[]
  }[]
}

/**
 * Type, colour and page of a report. Lengths are in points, colours as in CSS.
 */
export interface Theme {
  $schema?: string
  /**
   * The family that all is set in, and the one that draws what it lacks; each style names a font file in an installed npm package.
   */
  font: {
    name: string
    normal: string
    bold: string
    italics: string
    bolditalics: string
    /**
     * The thin weight, for large type.
     */
    light: string
    fallback: {
      name: string
      normal: string
      bold: string
      italics: string
      bolditalics: string
    }
    /**
     * The same faces for the HTML edition, which holds them itself; without them it is set in the reader's sans serif.
     */
    web?: {
      normal: string
      bold: string
      italics: string
      bolditalics: string
      light: string
    }
  }
  colours: {
    /**
     * Running text
     */
    ink: string
    /**
     * Captions, notes, axes
     */
    secondary: string
    /**
     * Headings, first series of a chart
     */
    lead: string
    /**
     * Emphasis, rules of quotes
     */
    accent: string
    /**
     * Thin lines
     */
    rule: string
    /**
     * Cool ground
     */
    tint: string
    /**
     * Warm ground
     */
    warmTint: string
    /**
     * Page, and text on a dark ground
     */
    paper: string
  }
  /**
   * Colours of a chart's categories, in order; told apart by readers who see no red or green.
   *
   * @minItems 2
   */
  series: string[]
  /**
   * Colours of answers that have an order, from little to much: light to dark.
   *
   * @minItems 2
   */
  sequence: string[]
  /**
   * The same colours for the HTML edition on a dark screen.
   */
  dark: {
    colours: {
      /**
       * Running text
       */
      ink: string
      /**
       * Captions, notes, axes
       */
      secondary: string
      /**
       * Headings, first series of a chart
       */
      lead: string
      /**
       * Emphasis, rules of quotes
       */
      accent: string
      /**
       * Thin lines
       */
      rule: string
      /**
       * Cool ground
       */
      tint: string
      /**
       * Warm ground
       */
      warmTint: string
      /**
       * Page, and text on a dark ground
       */
      paper: string
    }
    /**
     * @minItems 2
     */
    series: string[]
    /**
     * @minItems 2
     */
    sequence: string[]
  }
  page: {
    size: 'A4' | 'A5' | 'LETTER'
    margins: {
      top: number
      right: number
      bottom: number
      left: number
    }
    /**
     * Width of the column of running text: 60 to 75 characters. What the page's margins leave beside it is the margin column.
     */
    text: number
    /**
     * Between the text and the margin column.
     */
    gutter: number
    /**
     * Where the margin column lies.
     */
    side: 'left' | 'right'
    /**
     * Distance between the lines of the baseline grid: the leading of the body, or a half or third of it.
     */
    grid: number
    /**
     * White space above a section that opens a page.
     */
    sink: number
    /**
     * Repeats the title of a section above the text of the pages on which it goes on; `level` is that of the deepest headings whose sections it names. Without it, no page has one.
     */
    runningHead?: {
      level: 1 | 2 | 3 | 4
    }
  }
  /**
   * The type scale: size on leading.
   */
  type: {
    /**
     * Title of the cover, and key figures.
     */
    display: {
      size: number
      leading: number
    }
    heading1: {
      size: number
      leading: number
    }
    heading2: {
      size: number
      leading: number
    }
    heading3: {
      size: number
      leading: number
    }
    body: {
      size: number
      leading: number
    }
    quote: {
      size: number
      leading: number
    }
    small: {
      size: number
      leading: number
    }
    /**
     * White space between the letters of labels, in points.
     */
    letterSpacing: number
  }
  /**
   * Space after a paragraph, and around a block such as a chart.
   */
  space: {
    paragraph: number
    block: number
    section: number
  }
}

/**
 * data/<study>/<wave>/wave.json: one measurement, what it asked and when.
 */
export interface WaveFile {
  $schema?: string
  /**
   * How text names the wave, such as juni 2017.
   */
  label: string
  /**
   * Title of its report.
   */
  title: string
  subtitle?: string
  /**
   * First and last day of the interviews.
   */
  fieldwork: {
    start: string
    end: string
  }
  /**
   * Day on which its report appears.
   */
  published: string
  /**
   * Of the published report, 1 unless said; a corrected edition raises it.
   */
  version?: number
  /**
   * Folder under templates/ that the wave is published with; absent when it has no report.
   */
  report?: string
  /**
   * Ids of the codebook questions it asked; each is a column of interviews.csv.
   *
   * @minItems 1
   */
  questions: string[]
  /**
   * Figures in the rows that the source of the data does not give.
   */
  assumptions?: {
    question: string
    assumed: true
    reason: string
  }[]
}
