/** Those who answer. */
export const PEOPLE: readonly string[] = [
  '[\\p{L}-]*(?:medewerk|werknem|deelnem|bewon|inwon|burg|gebruik|bezoek|huurd|werkgev|vrijwillig|mantelzorg)ers?',
  '[\\p{L}-]*(?:hulpverlen|begeleid|bestuurd|onderzoek|teamleid|ondernem|zorgverlen|behandel|kiez|jonger|werkzoek)ers?',
  "[\\p{L}-]*(?:collega|manager|professional|cliënt|patiënt|respondent|student|docent|assistent|consulent|klant)(?:'?s|en)?",
  '[\\p{L}-]*(?:verpleegkundige|leidinggevende|jongere|oudere|geïnterviewde|ondervraagde|zieke|gehandicapte|deskundige|wijze|belanghebbende|vrijgevestigde|parttimer|fulltimer|stagiaire?|getuige)[ns]?',
  '[\\p{L}-]*(?:arts|leerkracht|directeur|adviseur|coördinator|specialist|therapeut|psycholoog|pedagoog|wethouder|ouder|vader|moeder|vrouw|leerling|mens)(?:en|s)?',
  '[\\p{L}-]*(?:artsen|leraar|leraren|ambtenaar|ambtenaren|raadslid|raadsleden|leden|eigenaar|eigenaren|psychologen|pedagogen|man|mannen|kind|kinderen|persoon|personen|meisjes|jongens|studentes|gezin|gezinnen|huishoudens?)',
]

/** Where they work, live or come. */
export const ORGANISATIONS: readonly string[] = [
  '[\\p{L}-]*(?:gemeente|afdeling|instelling|organisatie|provincie|vestiging|locatie|vereniging|stichting|corporatie|apotheek|bibliotheek|praktijk|kliniek|fabriek|groep|partner|aanbieder|leverancier|opleiding)(?:en|n|s)?',
  '[\\p{L}-]*(?:school|scholen|ziekenhuis|ziekenhuizen|bedrijf|bedrijven|team|teams|apotheken|bibliotheken|praktijken|klinieken|wijken|buurten|dorpen|steden|kernen|klassen)',
]

/** What they hand in. */
const HANDED_IN: readonly string[] = [
  '[\\p{L}-]*(?:klacht|melding|aanvraag|aanvragen|vacature|incident|verzoek|verzoeken|woning|reactie)(?:en|s)?',
]

/**
 * Dutch nouns of what surveys count, as regular expressions that also match their compounds: "basisscholen". A noun
 * before which "veel" or "elke" says a quantity; a study adds its own.
 */
export const COUNTED: readonly string[] = [...PEOPLE, ...ORGANISATIONS, ...HANDED_IN]

/** Endings of plural nouns that no verb has. */
export const PLURAL: readonly string[] = [
  "(?!(?:anders|elders|eerder)$)[\\p{L}-]*(?:ingen|heden|teiten|isten|enten|anten|eurs|aars|ers|ies|ties|ën|kundigen|scholen|gesprekken|vragen|momenten|gevallen|plekken|dagen|landen|punten|'s)",
]
