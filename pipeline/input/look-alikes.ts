/** A letter that readers take for one of the Latin alphabet. */
export interface LookAlike {
  /** The letter that it looks like. */
  readonly latin: string
  /** Its name in Unicode. */
  readonly name: string
}

/** Each letter, the Latin one that it looks like, and its name in Unicode without the alphabet and the case. */
const CYRILLIC = `
  а a A, А A A, в b VE, В B VE, г r GHE, е e IE, Е E IE, к k KA, К K KA, м m EM, М M EM, н h EN, Н H EN, о o O, О O O, п n PE,
  р p ER, Р P ER, с c ES, С C ES, т t TE, Т T TE, у y U, У Y U, х x HA, Х X HA, ѕ s DZE, Ѕ S DZE,
  і i BYELORUSSIAN-UKRAINIAN_I, І I BYELORUSSIAN-UKRAINIAN_I, ј j JE, Ј J JE, һ h SHHA, Һ H SHHA, ү y STRAIGHT_U,
  Ү Y STRAIGHT_U, ԁ d KOMI_DE, Ԁ D KOMI_DE, ԍ g KOMI_SJE, ԛ q QA, Ԛ Q QA, ԝ w WE, Ԝ W WE, ѵ v IZHITSA, Ѵ V IZHITSA,
  ӏ l PALOCHKA`
const GREEK = `
  α a ALPHA, Α A ALPHA, β b BETA, Β B BETA, γ y GAMMA, ε e EPSILON, Ε E EPSILON, Ζ Z ZETA, η n ETA, Η H ETA, ι i IOTA,
  Ι I IOTA, κ k KAPPA, Κ K KAPPA, μ u MU, Μ M MU, ν v NU, Ν N NU, ο o OMICRON, Ο O OMICRON, ρ p RHO, Ρ P RHO, σ o SIGMA,
  τ t TAU, Τ T TAU, υ u UPSILON, Υ Y UPSILON, χ x CHI, Χ X CHI, ω w OMEGA`
const ARMENIAN = `
  ա w AYB, զ q ZA, հ h HO, յ j YI, ո n VO, ս u SEH, Ս U SEH, ց g CO, ք p KEH, օ o OH, Օ O OH, Տ S TIWN, Լ L LIWN`
/** Letters of phonetics, and small capitals. */
const LATIN = `
  ɑ a ALPHA, ɡ g SCRIPT_G, ɩ i IOTA, ȷ j DOTLESS_J, ʋ v V_WITH_HOOK, ᴀ a SMALL_CAPITAL_A, ʙ b SMALL_CAPITAL_B,
  ᴄ c SMALL_CAPITAL_C, ᴅ d SMALL_CAPITAL_D, ᴇ e SMALL_CAPITAL_E, ꜰ f SMALL_CAPITAL_F, ɢ g SMALL_CAPITAL_G,
  ʜ h SMALL_CAPITAL_H, ɪ i SMALL_CAPITAL_I, ᴊ j SMALL_CAPITAL_J, ᴋ k SMALL_CAPITAL_K, ʟ l SMALL_CAPITAL_L,
  ᴍ m SMALL_CAPITAL_M, ɴ n SMALL_CAPITAL_N, ᴏ o SMALL_CAPITAL_O, ᴘ p SMALL_CAPITAL_P, ʀ r SMALL_CAPITAL_R,
  ꜱ s SMALL_CAPITAL_S, ᴛ t SMALL_CAPITAL_T, ᴜ u SMALL_CAPITAL_U, ᴠ v SMALL_CAPITAL_V, ᴡ w SMALL_CAPITAL_W,
  ʏ y SMALL_CAPITAL_Y, ᴢ z SMALL_CAPITAL_Z, ǀ l DENTAL_CLICK`

/** Letters of other alphabets, and of phonetics, that look like Latin ones. */
export const LOOK_ALIKES: ReadonlyMap<string, LookAlike> = new Map(
  Object.entries({ CYRILLIC, GREEK, ARMENIAN, LATIN }).flatMap(([alphabet, table]) =>
    table.split(',').map((row) => {
      const [letter = '', latin = '', name = ''] = row.trim().split(' ')
      const letterCase = /\p{Lu}/u.test(letter) ? 'CAPITAL LETTER' : 'SMALL LETTER'
      return [letter, { latin, name: `${alphabet} ${letterCase} ${name.replaceAll('_', ' ')}` }] as const
    }),
  ),
)

const LETTER = new RegExp(`[${[...LOOK_ALIKES.keys()].join('')}]`, 'g')

/** A text with Latin letters in the place of those that look like them; of the same length. */
export function asLatin(text: string): string {
  return text.replace(LETTER, (letter) => LOOK_ALIKES.get(letter)?.latin ?? letter)
}
