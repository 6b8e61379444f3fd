import type { Coverage, FontFile, Lookup, LookupTable, OpenTypeProcessor } from 'pdfmake/js/PDFDocument.js'

/**
 * Makes a font pass over what it has to do for other words: fontkit gathers the rules of all features anew for every
 * word, and tries each on every letter.
 */
export function passOverIdleRules({ _layoutEngine: { engine } }: FontFile): void {
  for (const processor of [engine?.GSUBProcessor, engine?.GPOSProcessor]) {
    if (!processor) continue
    selectOnce(processor)
    gatherOnce(processor)
    applyWhereNeeded(processor)
  }
}

/** What is selected stays so until another script is asked for. */
function selectOnce(processor: OpenTypeProcessor): void {
  const select = processor.selectScript.bind(processor)
  let selected: readonly unknown[] = []
  processor.selectScript = (...asked) => {
    if (selected.length === asked.length && asked.every((one, index) => one === selected[index]))
      return processor.scriptTag
    selected = asked
    return select(...asked)
  }
}

function gatherOnce(processor: OpenTypeProcessor): void {
  const gather = processor.lookupsForFeatures.bind(processor)
  const gathered = new Map<string, Lookup[]>()
  processor.lookupsForFeatures = (features) => {
    const key = [processor.scriptTag, processor.languageTag, ...features].join()
    const lookups = gathered.get(key) ?? gather(features)
    gathered.set(key, lookups)
    return lookups
  }
}

function applyWhereNeeded(processor: OpenTypeProcessor): void {
  const apply = processor.applyLookups.bind(processor)
  const starts = new Map<Lookup['lookup'], ReadonlySet<number> | undefined>()
  const startsOf = (lookup: Lookup['lookup']) => {
    if (!starts.has(lookup)) starts.set(lookup, glyphsThatStart(lookup.subTables))
    return starts.get(lookup)
  }
  processor.applyLookups = (lookups, glyphs, positions) => {
    // The processor keeps what it works on.
    apply([], glyphs, positions)
    for (const one of lookups) {
      const wanted = startsOf(one.lookup)
      if (wanted === undefined || glyphs.some(({ id }) => wanted.has(id))) apply([one], glyphs, positions)
    }
  }
}

/** Glyphs of which one must be there for a rule to apply; none where that cannot be told. */
function glyphsThatStart(tables: readonly LookupTable[]): ReadonlySet<number> | undefined {
  const coverages = tables.map(coverageOfFirst)
  return coverages.includes(undefined)
    ? undefined
    : new Set(coverages.flatMap((coverage) => (coverage === undefined ? [] : glyphsIn(coverage))))
}

function coverageOfFirst({ extension, ...table }: LookupTable): Coverage | undefined {
  if (extension !== undefined) return coverageOfFirst(extension)
  const { coverage, markCoverage, mark1Coverage, coverages, inputCoverage } = table
  return coverage ?? markCoverage ?? mark1Coverage ?? coverages?.[0] ?? inputCoverage?.[0]
}

function glyphsIn({ glyphs, rangeRecords = [] }: Coverage): readonly number[] {
  return (
    glyphs ??
    rangeRecords.flatMap(({ start, end }) => Array.from({ length: end - start + 1 }, (_, at) => start + at))
  )
}
