import type { LanguageParts } from '../../../pipeline/language/parts.ts'

export const METHOD: LanguageParts['method'] = {
  fieldwork: (period) => `Wërk ${period}.`,
  response: (responded, invited, percent, plural) => `${responded} ör ${invited} ${plural}, ${percent}.`,
  respondents: (responded, plural) => `${responded} ${plural}.`,
  population: (population, plural) => `Vör ${population} ${plural}.`,
  stratified: (variable) => `Për ${variable}.`,
  clustered: 'Ïn grüpp.',
  paired: 'Twëmäl.',
  weighted: 'gewögt',
  price: (responded, effective) => `Gëwäg: ${responded}, ${effective}.`,
  tooSmall: 'zu klön',
  unweighted: 'Nët gëwäg.',
  base: 'Bäs.',
  margins: (level, half, tenth) => `${level}: ${half}, ${tenth}.`,
  groupMargin: (group, half, plural) => `${group} ${plural}: ${half}.`,
  methods: (parts) => `Täylör: ${parts}.`,
  simpleMethods: 'Sïmpël.',
  parts: { weights: 'gëwäg', strata: 'strätä', clusters: 'grüpp' },
  tests: (level) => `Tëst ${level}.`,
}
