// Made from the schemas in this folder by `npm run types`. Change those.

/**
 * output/<study>/<wave>/changes.json, written by the program: what changed since the previous edition.
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
   * `first`: there was no edition. `unreadable`: the previous edition cannot be read. `correction`: wave.json raises the version. `new-data`: rows changed, and the version did not. `revision`: only words, looks or settings changed.
   */
  kind: 'first' | 'unreadable' | 'correction' | 'new-data' | 'revision'
  /**
   * Version of the report in wave.json; null when unknown.
   */
  version: {
    old: number | null
    new: number
  }
  /**
   * Kinds of inputs that changed: rows of the wave or of an earlier one, and the list of units; codebook and settings; later waves, which the report does not show; templates; specs of charts; theme and fonts; the program; the date in the PDF's metadata.
   */
  causes: (
    | 'rows'
    | 'quotes'
    | 'study'
    | 'names'
    | 'other-waves'
    | 'templates'
    | 'charts'
    | 'theme'
    | 'program'
    | 'date'
  )[]
  /**
   * Number of pages in the PDF.
   */
  pages: {
    old: number | null
    new: number
    /**
     * Pages of the new edition with a new or changed figure.
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
       * What it counts, with its subgroup, and its wave when that is another one.
       */
      label: string
      old: {
        /**
         * For a share.
         */
        count?: number
        /**
         * For a share, in whole percent, as in results.json; null for an empty base; absent for a count that is its own base.
         */
        percent?: number | null
        /**
         * For a measure; null for an empty base.
         */
        value?: number | null
        base: number
      }
      new: {
        /**
         * For a share.
         */
        count?: number
        /**
         * For a share, in whole percent, as in results.json; null for an empty base; absent for a count that is its own base.
         */
        percent?: number | null
        /**
         * For a measure; null for an empty base.
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
       * What it counts, with its subgroup, and its wave when that is another one.
       */
      label: string
      new: {
        /**
         * For a share.
         */
        count?: number
        /**
         * For a share, in whole percent, as in results.json; null for an empty base; absent for a count that is its own base.
         */
        percent?: number | null
        /**
         * For a measure; null for an empty base.
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
       * What it counts, with its subgroup, and its wave when that is another one.
       */
      label: string
      old: {
        /**
         * For a share.
         */
        count?: number
        /**
         * For a share, in whole percent, as in results.json; null for an empty base; absent for a count that is its own base.
         */
        percent?: number | null
        /**
         * For a measure; null for an empty base.
         */
        value?: number | null
        base: number
      }
      /**
       * In the previous edition.
       */
      pages: number[]
    }[]
  }
  /**
   * Sentences in which words other than figures changed.
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
   * The writer's claims. All hold, or nothing would be published. `otherwise`: claims that hold, but with other figures than before.
   */
  claims: {
    otherwise: {
      /**
       * Template, line and column.
       */
      at: string
      /**
       * As readers see them.
       */
      words: string
      /**
       * As written in the template.
       */
      claim: string
      /**
       * Ids of the results whose figures have changed.
       */
      results: string[]
    }[]
    added: {
      /**
       * Template, line and column.
       */
      at: string
      /**
       * As readers see them.
       */
      words: string
      /**
       * As written in the template.
       */
      claim: string
    }[]
    removed: {
      /**
       * Template, line and column.
       */
      at: string
      /**
       * As readers see them.
       */
      words: string
      /**
       * As written in the template.
       */
      claim: string
    }[]
  }
  /**
   * Data files that changed, with their numbers of rows.
   */
  rows: {
    file: string
    old: number | null
    new: number | null
    /**
     * The least number of rows that changed, found from the results that they count for; null when the number of rows changed, so that rows cannot be matched.
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
       * Whether the drawing, the cells or the lines around them differ.
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
 * templates/<report>/charts/<name>.vl.json: a Vega-Lite spec with a title and, under usermeta, the results that it draws. It names its data; it cannot fetch them.
 */
export interface ChartFile {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json'
  /**
   * What it shows, for the alternative text; also the caption when neither the template nor the data provide one.
   */
  title: string
  usermeta: {
    /**
     * The width of the drawing. hanging, the default: a plot as wide as the text, with labels beside it. text: as wide as the text. wide: a plot as wide as the column.
     */
    place?: 'hanging' | 'text' | 'wide'
    /**
     * Datasets, by the name in the spec's `data.name`.
     */
    datasets: {
      [k: string]: {
        /**
         * A question; or else a `battery`.
         */
        question?: string
        /**
         * One row for each item of this battery.
         */
        battery?: string
        /**
         * Of the items of a battery: as in the codebook, the default, or the largest figure first.
         */
        order?: 'codebook' | 'size'
        /**
         * Only these answers, nets or classes, in this order.
         *
         * @minItems 1
         */
        answers?: string[]
        /**
         * One row for each value of this stratum variable or single-choice question.
         */
        by?: string
        /**
         * With `by`: also a row for all cases.
         */
        total?: boolean
        /**
         * The reported wave, also the last one before it that asked the question, or all up to it.
         */
        waves?: 'this' | 'previous' | 'all'
        /**
         * Leaves out answers that are mentioned fewer times.
         */
        minimum?: number
        /**
         * Of measures such as `mean`; else those of the question, and of a mean one.
         */
        decimals?: number
      }
    }
  }
  [k: string]: unknown
}

/**
 * data/<study>/codebook.json: every question of the study, and the answers that it allows.
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
   * What the files of the study have where a question was not asked; a question may have others instead.
   *
   * @minItems 1
   */
  notAsked?: string[]
  /**
   * In the order in which they are asked.
   *
   * @minItems 1
   */
  questions: {
    /**
     * Column of interviews.csv, or of responses.csv in a sample.
     */
    id: string
    label: string
    type: 'single' | 'multiple' | 'scale' | 'battery' | 'number' | 'open'
    /**
     * What an answer counts for: each unit that the interview represents, or the interview; not in a sample.
     */
    unitOfAnalysis?: 'unit' | 'interview'
    /**
     * For a single, multiple or scale question or a battery, in the order of the questionnaire.
     *
     * @minItems 1
     */
    answers?: {
      id: string
      label: string
      /**
       * An explanation of one or two sentences.
       */
      description?: string
      /**
       * A declared non-answer, such as "would not say", which is left out of the base.
       */
      missing?: boolean
      /**
       * What it counts for in means, for a scale: values rise or fall from the first answer to the last.
       */
      value?: number
      /**
       * What cells may have for it instead of its id.
       *
       * @minItems 1
       */
      codes?: string[]
    }[]
    /**
     * Whether tables and charts keep the answers of a single question in this order; false by default. Those of a scale always are.
     */
    ordered?: boolean
    /**
     * The questions of a battery, which share its answers.
     *
     * @minItems 1
     */
    items?: {
      /**
       * Column of the answers.
       */
      id: string
      label: string
    }[]
    /**
     * The mean of a respondent's answers to the items of a battery: a number under the id of the battery.
     */
    index?: {
      label: string
      /**
       * Who answered fewer items has no index.
       */
      minimum: number
    }
    /**
     * A net score: the percentage of promoters less that of detractors.
     */
    score?: {
      label: string
      /**
       * @minItems 1
       */
      promoters: string[]
      /**
       * @minItems 1
       */
      detractors: string[]
    }
    /**
     * `answers`: the file has a column for each answer of a multiple question, named `<question>.<answer>`. Without it, one cell has all answers that were given.
     */
    columns?: 'answers'
    /**
     * What stands between the answers in a cell of a multiple question; `|` by default.
     */
    separator?: string
    /**
     * With `columns`: what a cell has when the answer was given, instead of `1`.
     *
     * @minItems 1
     */
    yes?: string[]
    /**
     * With `columns`: what a cell has when the answer was not given, instead of `0`.
     *
     * @minItems 1
     */
    no?: string[]
    /**
     * What a cell has when the question was not asked, instead of what the codebook says for all questions.
     *
     * @minItems 1
     */
    notAsked?: string[]
    /**
     * Named unions of answers: those in a list, or the first or last ones of a scale by value.
     */
    nets?: {
      id: string
      label: string
      /**
       * @minItems 1
       */
      answers?: string[]
      /**
       * So many answers with the highest values.
       */
      top?: number
      /**
       * So many answers with the lowest values.
       */
      bottom?: number
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
     * How percentages of answers, or of classes, are rounded. `nearest` (the default) rounds each by itself, and adds a note when they do not add up to 100; `add-up` adjusts them by largest remainder, so that they do.
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
       * How many decimals an answer has at most, and a text shows.
       */
      decimals?: number
      /**
       * Codes that stand for no number, such as -9 for "would not say".
       */
      missing?: {
        id: string
        label: string
        /**
         * What cells may have for it instead of its id.
         *
         * @minItems 1
         */
        codes?: string[]
        /**
         * All numbers from this one on stand for it.
         */
        from?: number
        /**
         * All numbers up to this one stand for it.
         */
        to?: number
      }[]
      /**
       * Unit of the number in words, such as fte.
       */
      noun?: {
        singular: string
        plural: string
      }
    }
    /**
     * Whether everyone who gets the question must have an answer; true by default, false in a sample.
     */
    required?: boolean
    /**
     * Whether desk research may answer for units that were not interviewed; false by default.
     */
    deskResearch?: boolean
    /**
     * Asked only of those with one of these answers to an earlier single or scale question.
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
 * output/<study>/<wave>/edition.json, written by the program for comparison with the next edition: the words of a report, its charts and tables, and the number of rows in its data.
 */
export interface EditionFile {
  /**
   * As in wave.json.
   */
  version: number
  /**
   * Number of rows in each data file, by path. Without their content or a hash of it, because a row with few answers could be guessed from its hash.
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
     * Hash of the drawing or the cells, and of the lines above and below them.
     */
    sha256: string
    /**
     * Ids of the results that it shows.
     */
    results: string[]
  }[]
  /**
   * All words of the report in order, except those in tables and drawings.
   */
  sections: {
    /**
     * Name of its template; empty for the cover.
     */
    id: string
    title: string
    sentences: {
      /**
       * As readers see it.
       */
      text: string
      /**
       * The same, with three dots instead of each figure.
       */
      words: string
    }[]
  }[]
}

/**
 * output/<study>/<wave>/manifest.json, the parts that are compared with the next edition.
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
   * In the order of the report.
   */
  quotes: {
    /**
     * Id of a topic in the codebook.
     */
    topic: string
    /**
     * Id of the interview in interviews.csv; not in a sample.
     */
    interview?: string
    /**
     * In a sample, the id of the respondent in responses.csv.
     */
    respondent?: string
    /**
     * text that is not blank
     */
    text: string
    /**
     * Invented for a sample rather than said by a respondent.
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
   * The layout of a section, by name: a ruled block for each heading, or small type. Other sections are running text.
   */
  settings?: {
    [k: string]: 'blocks' | 'small'
  }
  /**
   * Name of the chart in `charts/` for the cover, without `.vl.json`.
   */
  cover?: string
  /**
   * Names with a number in them that the templates may contain.
   *
   * Items: a name with a capital, such as "Wmo 2015"
   */
  names?: string[]
  /**
   * Name of a theme in templates/shared/, without `.theme.json`.
   */
  theme: string
}

/**
 * output/<study>/<wave>/results.json, written by the program: where every number in report.pdf comes from.
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
   * Number of pages in the report.
   */
  pages: number
  /**
   * The data files that results were counted from.
   */
  files: {
    /**
     * `data/<study>/<wave>/interviews.csv`, or another data file.
     */
    path: string
    sha256: string
  }[]
  /**
   * Every place that shows a result, in the order of the report.
   */
  figures: {
    /**
     * As printed.
     */
    text: string
    /**
     * @minItems 1
     */
    pages: number[]
    /**
     * Template, line and column of its source.
     */
    at: string
    /**
     * The helper, or the part of a chart.
     */
    as: string
    /**
     * Ids of the results that it shows; for a change, the later one first.
     */
    results: string[]
    /**
     * Which number of the results it shows, when that is not the figure itself.
     */
    shows?: 'base' | 'desk-research' | 'missing' | 'interval'
    /**
     * The rule behind its wording, in the report's language.
     */
    rule?: string
  }[]
  /**
   * Every number that is not a finding.
   */
  others: {
    /**
     * The number, or the text that contains it.
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
     * Template, line and column of its source.
     */
    at?: string
  }[]
  /**
   * Every result that the report shows, by id.
   */
  results: {
    /**
     * `<wave>/<question>.<answer>[/<variable>=<value>[/of-item]]`; with `of-item` the share of the group in those with the answer, which is `*` for any
     */
    id: string
    wave: string
    question: string
    /**
     * Answer, net, class or value, or measure of a number question.
     */
    item: string
    label: string
    subgroup?: {
      variable: string
      value: string
    }
    /**
     * For a share.
     */
    count?: number
    /**
     * For a share, in whole percent, as a number that places a mark; null for an empty base. Where it is 0 of some, or 100 of what is not all, readers see `texts.percent`: less than 1%, more than 99%.
     */
    percent?: number | null
    /**
     * For a measure; null for an empty base.
     */
    value?: number | null
    /**
     * How many cases could have given the answer.
     */
    base: number
    /**
     * How many cases of the base come from desk research.
     */
    fromDeskResearch: number
    /**
     * In a sample: the figure by weights, between 0 and 1 for a share, and how sure it is.
     */
    estimate?: {
      value: number
      /**
       * Absent when the sample cannot tell it.
       */
      standardError?: number
      /**
       * @minItems 2
       * @maxItems 2
       */
      interval?: number[]
      /**
       * The sum of the weights of the base.
       */
      weightedBase: number
      /**
       * As many respondents of equal weight.
       */
      effectiveBase: number
    }
    /**
     * Its wordings by form.
     */
    texts: {
      [k: string]: string | boolean
    }
    /**
     * The rows that it was counted from.
     */
    rows: {
      /**
       * Rows of all cases in the base.
       */
      base: {
        /**
         * Path of one of `files`.
         */
        file: string
        /**
         * The line on which each row begins, counting the header as line 1: `2-14, 17`.
         */
        rows: string
      }[]
      /**
       * Rows of the cases that are counted, or that have the lowest or highest value; for a median, mean or sum, of the whole base.
       */
      counted: {
        /**
         * Path of one of `files`.
         */
        file: string
        /**
         * The line on which each row begins, counting the header as line 1: `2-14, 17`.
         */
        rows: string
      }[]
    }
  }[]
  /**
   * The writer's claims, all of which hold.
   */
  claims: {
    /**
     * Template, line and column of the claim.
     */
    at: string
    /**
     * As readers see them.
     */
    words: string
    /**
     * As written in the template.
     */
    claim: string
    /**
     * The claim in words.
     */
    meaning: string
    /**
     * The figures that decided it.
     */
    figures: {
      result: string
      wave: string
      count?: number
      base: number
      percent?: number | null
      /**
       * Of a number, which has no count and percent; null for an empty base.
       */
      value?: number | null
      estimate?: {
        value: number
        /**
         * Absent when the sample cannot tell it.
         */
        standardError?: number
        /**
         * @minItems 2
         * @maxItems 2
         */
        interval?: number[]
        /**
         * The sum of the weights of the base.
         */
        weightedBase: number
        /**
         * As many respondents of equal weight.
         */
        effectiveBase: number
      }
    }[]
    /**
     * In a sample: the differences that it rests on, of which each is shown unless the claim is that it is not.
     */
    tests?: {
      /**
       * The difference; of shares between -1 and 1.
       */
      estimate: number
      /**
       * @minItems 2
       * @maxItems 2
       */
      interval?: number[]
      /**
       * The chance of a difference at least as large when there is none. Absent when the sample cannot tell.
       */
      p?: number
      /**
       * The same, corrected for all tests of the report.
       */
      corrected?: number
      /**
       * How many it rests on.
       */
      respondents: number
    }[]
  }[]
}

/**
 * data/<study>/study.json: what a study is about, in the words of its reports.
 */
export interface StudyFile {
  $schema?: string
  title: string
  /**
   * Language of the reports.
   */
  language: 'nl' | 'en'
  /**
   * Other languages of the reports. Each text of the data is then an object with one for each language.
   */
  translations?: ('nl' | 'en')[]
  /**
   * How texts write whole numbers: in words up to twenty and for round tens (`twintig`, or `twenty` in English; the default), in words up to twelve (`twaalf`, `twelve`), or in digits (`cijfers`, `digits`).
   */
  numbers?: 'twintig' | 'twaalf' | 'cijfers' | 'twenty' | 'twelve' | 'digits'
  /**
   * Who publishes the reports.
   */
  publisher: string
  /**
   * Who was asked: all units of a list (`frame`, the default), or a sample of respondents.
   */
  design?: {
    kind: 'frame' | 'sample'
    /**
     * The level of a sample's intervals and tests, in percent; 95 by default.
     */
    level?: number
    /**
     * Column of responses.csv with the id of each respondent; `respondent` by default.
     */
    respondent?: string
    /**
     * Column of responses.csv with the weight of each respondent; absent in an unweighted sample.
     */
    weights?: string
    /**
     * Id of the stratum variable that the sample was drawn by; absent when it was not stratified.
     */
    strata?: string
    /**
     * Column of responses.csv with the cluster that each respondent was drawn in; absent when respondents were drawn one by one.
     */
    clusters?: string
    /**
     * Whether each wave asked others (`independent`, the default), or the same respondents (`paired`).
     */
    waves?: 'independent' | 'paired'
    /**
     * What a quantifier does when an edge of its band lies inside the interval: stop the build (`refuse`, the default), or say so (`hedge`).
     */
    quantifiers?: 'refuse' | 'hedge'
  }
  /**
   * What is counted, such as a municipality; in a sample a respondent.
   */
  unit: {
    singular: string
    plural: string
  }
  /**
   * A person who is interviewed; not in a sample.
   */
  interview?: {
    singular: string
    plural: string
  }
  /**
   * Below this base the count comes first and a percentage is not shown alone; without it, every base is large enough.
   */
  smallBase?: number
  /**
   * Groups of units or of respondents; each is a column of units.csv, or of responses.csv in a sample.
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
      /**
       * What cells may have for it instead of its id.
       *
       * @minItems 1
       */
      codes?: string[]
    }[]
  }[]
}

/**
 * Type, colour and page of a report. Lengths are in points, colours as in CSS.
 */
export interface Theme {
  $schema?: string
  /**
   * The font family of the report, and the one for characters that it lacks; each style names a font file in an installed npm package.
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
     * The same faces for the HTML edition, which embeds them; without them it uses the reader's sans serif.
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
   * Colours of a chart's categories, in order; distinguishable for readers with red-green colour blindness.
   *
   * @minItems 2
   */
  series: string[]
  /**
   * Colours of ordered answers, from little to much: light to dark.
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
     * Width of the column of running text: 60 to 75 characters. The rest of the width between the margins is the margin column.
     */
    text: number
    /**
     * Between the text and the margin column.
     */
    gutter: number
    /**
     * The side of the margin column.
     */
    side: 'left' | 'right'
    /**
     * Distance between the lines of the baseline grid: the leading of the body, or half or a third of it.
     */
    grid: number
    /**
     * White space above a section that opens a page.
     */
    sink: number
    /**
     * Repeats the title of a section on the pages on which it continues; `level` is the deepest level of the headings that it repeats. Without it, pages have no running head.
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
 * data/<study>/<wave>/wave.json: one measurement: what it asked, and when.
 */
export interface WaveFile {
  $schema?: string
  /**
   * The name of the wave in texts, such as juni 2017.
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
   * The day on which its report is published.
   */
  published: string
  /**
   * Version of the published report: 1 by default, raised by each correction.
   */
  version?: number
  /**
   * Folder in templates/ of the wave's report, or one for each language; absent when it has no report.
   */
  report?: string
  /**
   * Ids of the questions that it asked; each is a column of interviews.csv, or of responses.csv in a sample.
   *
   * @minItems 1
   */
  questions: string[]
  /**
   * How many there are of those that a sample was drawn from.
   */
  population?: {
    total: number
    /**
     * By value of the stratum variable that the sample was drawn by.
     */
    strata?: {
      [k: string]: number
    }
  }
  /**
   * How many were invited to a sample.
   */
  invited?: number
  /**
   * Figures in the rows that the source of the data does not give.
   */
  assumptions?: {
    question: string
    assumed: true
    reason: string
  }[]
}
