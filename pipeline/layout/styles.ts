import type { Theme } from '../../schemas/types.ts'
import type { TextStyle } from '../typesetting/document.ts'

/** Every style of text in a report, made of the theme's scale and colours. */
export interface Styles {
  readonly title: TextStyle
  readonly subtitle: TextStyle
  readonly imprint: TextStyle
  readonly heading: Readonly<Record<1 | 2 | 3 | 4, TextStyle>>
  readonly body: TextStyle
  readonly quote: TextStyle
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
  const heading = (size: Theme['type']['body'], colour: string): TextStyle => ({
    ...size,
    colour,
    bold: true,
    figures: 'proportional',
  })
  const figures: TextStyle = { ...body, figures: 'tabular' }
  return {
    title: heading(type.display, paper),
    subtitle: { ...type.heading2, colour: paper, figures: 'proportional' },
    imprint: body,
    heading: {
      1: heading(type.heading1, lead),
      2: heading(type.heading2, lead),
      3: heading(type.heading3, ink),
      4: { ...heading(type.body, secondary), italic: true },
    },
    body,
    quote: { ...type.quote, colour: ink, italic: true, figures: 'proportional' },
    caption: body,
    note: small,
    tableHeader: { ...small, figures: 'tabular' },
    tableLabel: { ...body, bold: true },
    tableDescription: small,
    tableText: body,
    tableNumber: { ...figures, align: 'right' },
    contents: {
      1: { ...figures, bold: true, colour: lead },
      2: figures,
      3: { ...figures, colour: secondary },
    },
    runningHead: small,
    footer: { ...small, figures: 'tabular' },
  }
}

/** The same styles with tables as large as notes, for small print. */
export function inSmallPrint(styles: Styles): Styles {
  const { size, leading } = styles.note
  const small = (style: TextStyle): TextStyle => ({ ...style, size, leading })
  return {
    ...styles,
    caption: small(styles.caption),
    tableLabel: small(styles.tableLabel),
    tableText: small(styles.tableText),
    tableNumber: small(styles.tableNumber),
  }
}
