import type { Theme } from '../../schemas/types.ts'
import type { TextStyle } from '../typesetting/inlines.ts'

/** Every style of text in a report, made of the theme's scale and colours. */
export interface Styles {
  readonly title: TextStyle
  readonly subtitle: TextStyle
  readonly imprint: TextStyle
  readonly heading: Readonly<Record<1 | 2 | 3 | 4, TextStyle>>
  readonly lede: TextStyle
  readonly body: TextStyle
  readonly quote: TextStyle
  /** A key figure, in a section and in the margin. */
  readonly keyFigure: TextStyle
  readonly marginFigure: TextStyle
  readonly keyWords: TextStyle
  /** What a key figure is counted among. */
  readonly keyBase: TextStyle
  /** The kind of a text, in letter-spaced small capitals. */
  readonly label: TextStyle
  readonly caption: TextStyle
  readonly note: TextStyle
  readonly tableHeader: TextStyle
  readonly tableLabel: TextStyle
  readonly tableDescription: TextStyle
  readonly tableText: TextStyle
  readonly tableNumber: TextStyle
  readonly contents: Readonly<Record<1 | 2 | 3, TextStyle>>
  readonly runningHead: TextStyle
  readonly footer: TextStyle
}

export function stylesOf({ colours, type }: Theme): Styles {
  const { ink, secondary, lead, paper } = colours
  const body: TextStyle = { ...type.body, colour: ink, figures: 'proportional' }
  const small: TextStyle = { ...type.small, colour: secondary, figures: 'proportional' }
  const large: TextStyle = { ...type.quote, colour: ink, light: true, figures: 'proportional' }
  const spaced: TextStyle = { ...small, letterSpacing: type.letterSpacing }
  const label: TextStyle = { ...spaced, smallCapitals: true }
  const figures: TextStyle = { ...body, figures: 'tabular' }
  const heading = (size: Theme['type']['body'], colour: string): TextStyle => ({
    ...size,
    colour,
    bold: true,
    figures: 'proportional',
    balanced: true,
  })
  return {
    title: { ...heading(type.display, paper), bold: false, light: true, balanced: true },
    subtitle: { ...type.quote, colour: paper, figures: 'proportional' },
    imprint: { ...body, colour: paper },
    heading: {
      1: { ...heading(type.heading1, lead), bold: false, light: true },
      2: heading(type.heading2, lead),
      3: heading(type.heading3, ink),
      4: { ...heading(type.body, secondary), bold: false, italic: true },
    },
    lede: large,
    body,
    quote: large,
    keyFigure: { ...type.display, colour: lead, light: true, figures: 'proportional' },
    marginFigure: { ...type.heading1, colour: lead, light: true, figures: 'proportional' },
    keyWords: large,
    label,
    keyBase: spaced,
    caption: body,
    note: small,
    // No small capitals: n is not N.
    tableHeader: { ...spaced, figures: 'tabular' },
    tableLabel: { ...body, bold: true },
    tableDescription: small,
    tableText: body,
    tableNumber: { ...figures, align: 'right' },
    contents: {
      1: { ...figures, bold: true, colour: lead },
      2: figures,
      3: { ...figures, colour: secondary },
    },
    runningHead: label,
    footer: { ...small, figures: 'tabular' },
  }
}

/** The same styles in the size of notes, for small print. */
export function inSmallPrint(styles: Styles): Styles {
  const { size, leading } = styles.note
  const small = (style: TextStyle): TextStyle => ({ ...style, size, leading })
  return {
    ...styles,
    caption: small(styles.caption),
    body: small(styles.body),
    tableLabel: small(styles.tableLabel),
    tableText: small(styles.tableText),
    tableNumber: small(styles.tableNumber),
  }
}

/** The same styles for a table that does not fit: the least that is read without trouble. */
export function inNarrowTable(styles: Styles): Styles {
  return { ...inSmallPrint(styles), tableHeader: { ...styles.tableHeader, letterSpacing: 0 } }
}

/** The same styles a step smaller, for a section that few read from end to end. */
export function inQuietSetting(styles: Styles): Styles {
  const quiet = inSmallPrint(styles)
  const { heading } = styles
  return {
    ...quiet,
    heading: {
      ...heading,
      2: { ...heading[3], colour: heading[2].colour },
      3: { ...quiet.body, bold: true },
    },
  }
}
