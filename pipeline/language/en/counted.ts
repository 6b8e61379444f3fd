/** Those who answer. */
export const PEOPLE: readonly string[] = [
  'respondents?|participants?|interviewees?|employees?|workers?|nurses?|doctors?|consultants?|surgeons?',
  'physicians?|gps?',
  'teachers?|lecturers?|heads?|head teachers?|pupils?|students?|trainees?|apprentices?|learners?',
  'parents?|carers?|families',
  'patients?|clients?|customers?|users?|visitors?|residents?|tenants?|citizens?|inhabitants?',
  'households?|volunteers?',
  'managers?|leaders?|directors?|supervisors?|colleagues?|officers?|officials?|councillors?',
  'administrators?|professionals?',
  'librarians?|researchers?|midwives|midwife|therapists?|psychologists?|members?|owners?|men|women|man',
  'woman|boys?|girls?',
  'child|children|people|person|persons|adults?|staff|personnel|applicants?|candidates?|interviewers?',
  'graduates?|mothers?|fathers?',
]

/** Where they work, live or come. */
export const ORGANISATIONS: readonly string[] = [
  'hospitals?|schools?|wards?|departments?|teams?|councils?|municipality|municipalities|organisations?',
  'organizations?',
  'practices?|clinics?|trusts?|units?|branches|branch|libraries|library|companies|company|firms?',
  'employers?|regions?',
  'counties|county|provinces?|districts?|towns?|villages?|cities|city|services?|providers?',
  'institutions?|colleges?',
  'universities|university|sites?|offices?|groups?|classes|homes?|faculties|faculty|boroughs?',
  'authorities|authority',
]

/** What they hand in. */
const HANDED_IN: readonly string[] = [
  'complaints?|reports?|applications?|vacancies|vacancy|incidents?|requests?|replies|reply|comments?',
  'visits?|cases?',
]

/**
 * English nouns of what surveys count, as regular expressions. A noun before which "every" or "no" says a quantity; a
 * study adds its own.
 */
export const COUNTED: readonly string[] = [...PEOPLE, ...ORGANISATIONS, ...HANDED_IN]

/** Plural nouns. */
export const PLURAL: readonly string[] = [
  '(?!(?:is|was|has|as|this|us|its|his|hers|yes|thus|always|perhaps|does|less|unless|plus|across|towards|besides|ways|respects|others)$)[\\p{L}-]{2,}[^su\\W]s',
  'people|staff|men|women|children|midwives|families|personnel|companies|classes|branches|others',
]
