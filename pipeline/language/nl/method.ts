import type { LanguageParts } from '../parts.ts'

/** How Dutch says how a sample was asked, and what its figures are worth. */
export const METHOD: LanguageParts['method'] = {
  fieldwork: (period) => `Het veldwerk liep van ${period}.`,
  response: (responded, invited, percent, plural) =>
    `Van de ${invited} uitgenodigde ${plural} deden er ${responded} mee: een respons van ${percent}.`,
  respondents: (responded, noun, isOne) => `Er ${isOne ? 'deed' : 'deden'} ${responded} ${noun} mee.`,
  population: (population, plural) => `Zij staan voor ${population} ${plural}.`,
  stratified: (variable) => `De steekproef is voor elk ${variable} apart getrokken.`,
  clustered: 'Deelnemers zijn in groepen getrokken; de marges houden daar rekening mee.',
  paired:
    'Een deel van de mensen deed aan meer metingen mee; veranderingen zijn uit hun beide antwoorden berekend.',
  weighted:
    'Percentages, gemiddelden en scores zijn gewogen, zodat elke groep meetelt naar haar aandeel in de bevolking.',
  price: (responded, effective) =>
    `Dat heeft een prijs: de ${responded} gewogen antwoorden geven evenveel zekerheid als ${effective} ongewogen antwoorden.`,
  unweighted: 'De cijfers zijn niet gewogen: elk antwoord telt even zwaar.',
  base: 'De basis (n) is het aantal mensen dat de vraag kreeg en beantwoordde, ongewogen. Wie geen antwoord gaf, telt niet mee.',
  margins: (level, half, tenth, at) =>
    `Een steekproef zit er door toeval altijd iets naast. Met een betrouwbaarheid van ${level} heeft een percentage rond ${at.half} onder alle deelnemers een marge van ${half} procentpunt, een percentage rond ${at.tenth} of ${at.rest} een marge van ${tenth} procentpunt.`,
  tooSmall:
    'Een steekproef zit er door toeval altijd iets naast. Deze is te klein om er marges bij te geven die iets zeggen: lees de cijfers als indicatie.',
  groupMargin: (group, half, plural, at) =>
    `In een groep van ${group} ${plural} komt de marge van een percentage rond ${at.half} op ${half} procentpunt.`,
  methods: (parts) =>
    `Standaardfouten zijn berekend met Taylor-linearisatie, met de ${parts} van de steekproef; intervallen van percentages zijn die van Wilson.`,
  simpleMethods:
    'Standaardfouten zijn die van een enkelvoudige aselecte steekproef; intervallen van percentages zijn die van Wilson.',
  parts: { weights: 'gewichten', strata: 'strata', clusters: 'clusters' },
  tests: (level) =>
    `Een stijging, daling of verschil staat alleen in de tekst als een toets het aantoont met een betrouwbaarheid van ${level}. De toetsen van de tekst zijn voor elkaar gecorrigeerd met de methode van Holm, die van een tabel met de methode van Benjamini en Hochberg.`,
}
