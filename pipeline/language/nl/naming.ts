import type { NamingWords } from '../naming-words.ts'

/** By what Dutch sentences name what a figure is of. */
export const NAMING: NamingWords = {
  measures: {
    min: ['minimum', 'kleinste', 'laagste'],
    median: ['mediaan', 'mediane', 'middelste waarde', 'middelste'],
    mean: ['gemiddelde', 'gemiddeld'],
    max: ['maximum', 'grootste', 'hoogste'],
    sum: ['in totaal', 'totaal', 'totale', 'som'],
  },
  times: ['in', 'sinds', 'vanaf', 'tijdens'],
  period: ['van', 'tot'],
  since: ['sinds'],
  dateParts: [
    ...['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober'],
    ...['november', 'december', 'tot', 'en', 'met', 'begin', 'eind', 'het', 'jaar'],
  ],
  lacking: ['geen', 'niet', 'nooit', 'zonder', 'mist', 'missen', 'miste', 'misten', 'ontbeert', 'ontberen'],
  betweenLacking: ['een', 'de', 'het', 'heeft', 'hebben', 'biedt', 'bieden'],
  linking: ['is', 'zijn', 'was', 'waren', 'van', 'de', 'er', 'heeft', 'hebben', 'had', 'werkt', 'werken'],
  fieldwork: {
    'frame.units': [
      '(?:nam|namen|deelgenomen|genomen) deel|deelgenomen|(?:deed|deden) mee|meegedaan|meegewerkt|antwoordden?|geantwoord|geïnterviewd|bereikt|weigerden?|geweigerd|bedankten?',
    ],
    'response.units': ['weigerden?|geweigerd|benaderd|uitgenodigd|aangeschreven|opgezocht'],
    'response.interviews': ['weigerden?|geweigerd|benaderd|uitgenodigd|aangeschreven|opgezocht'],
    'response.desk-research': [
      'weigerden?|geweigerd|wilden? niet|(?:nam|namen) deel|deelgenomen|(?:deed|deden) mee|meegedaan|geïnterviewd|bereikt|antwoordden?|geantwoord',
    ],
  },
  qualifying: ['die', 'wie', 'waar', 'waarvan', 'met', 'zonder', 'aan wie', 'in kwestie'],
  endings: ["'s", 'en', 'n', 's'],
}
