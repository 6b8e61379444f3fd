/** English phrases for how many or how often that have no word for a quantity: see `QuantityWords`. */
export const FREQUENT: readonly string[] = [
  'typically|invariably|habitually|as often as not',
  '<noun> (?:hardly|barely|scarcely)|<counted> (?:tend|tends|tended) to|<noun> after <noun>|one <noun> after (?:another|the other)',
  'the occasional <noun>|an occasional <noun>|a lone <counted>|the lone <counted>|just the one|only the one',
  '<be> <how-much>* popular $|<be> <how-much>* popular (?:with|among|in|here|there)|<be> <how-much>* (?:unpopular|customary)',
  '^ the (?:whole|entire) (?:valley|region|province|county|country|district|network|sector|borough)',
  'on the whole <adjective>* <noun>|on the whole , <adjective>* <noun>|on the whole most|on the whole , most|to a large extent|to a great extent|in the majority',
  '<be> <how-much>* (?:a lot|quite a lot|a great deal|not much|next to nothing|a small number|a large number) $',
]

/** Phrases that rank without a word for a place. */
export const AHEAD: readonly string[] = [
  '<be> <how-much>* ahead $|<be> <how-much>* ahead (?:with|by)|<be> <how-much>* ahead of (?!schedule|time|the|its|their|us|you|me)[\\p{L}-]+',
  '(?:well|far|way|clearly|still) ahead $|(?:well|far|way|clearly|still) ahead (?:of|with)|ahead of <adjective>* <plural>|ahead of [\\p{L}-]+ <plural>',
  'beats? <adjective>* <plural>|beats? [\\p{L}-]+ <plural>|beat(?:s|en)? <article>? <figure>|beat(?:s|en)? (?:by) <article>? <figure>|beaten by|beats? all',
  '(?:defeat|defeats|defeated) <adjective>* <plural>|(?:lost|lose|loses) to <adjective>* <plural>|(?:lost|lose|loses) (?:out) to <adjective>* <plural>',
  '(?:lost|lose|loses) to [\\p{L}-]+ <plural>|(?:lost|lose|loses) (?:out) to [\\p{L}-]+ <plural>|lost out to|lose out to',
  'outrank(?:s|ed|ing)?|outdo(?:es|ne)?|outdid|outclass(?:es|ed)?|outshin(?:e|es)|outshone|eclips(?:e|es|ed)|edg(?:e|es|ed) out',
  'dominate $|dominates $|dominated $|(?:dominate|dominates|dominated) the (?:list|field|ranking|answers|picture|results|table)',
  'predominat(?:e|es|ed)|predominant|prevail|prevalent|(?:carry|carries|carried|win|wins|won) the day|(?:win|wins|won) (?:out|hands down|by)',
  '<be> the <adjective>* (?:leader|leaders|winner|winners|loser|losers|champion|champions|runners-up)|the (?:clear|big|outright) winners?',
  '<be> <how-much>* the (?:best|worst|most|least) $|<be> <how-much>* the (?:best|worst|most|least) (?:of)|<be> <how-much>* (?:best|worst) $',
  'the <adjective>* (?:favourites?|favorites?)|(?:is|are|was|were) favourites?',
  '(?:take|takes|took|taken|taking) the lead|(?:lead|leads|led) (?:with|at|by) <figure>|(?:gets?|got) the better of',
  '(?:come|comes|came) off (?:best|worst)|(?:come|comes) last|(?:come|comes) first , (?:then|followed|before)',
  '^ first (?:come|comes)|^ last (?:come|comes)|^ next (?:come|comes|are)|^ (?:second|third|then) (?:come|comes)|<figure> … (?:comes?|came) first',
  'in the (?:first|second|third|last) place (?:are|come|comes|stand|stands)|best of all (?:are|is|come|comes)',
  'worst of all (?:are|is|come|comes)|first of all (?:are|come|comes)|in pole position|in the top spot|head and shoulders above',
  'second best $|bottom of the (?:list|pile|table|heap)|top of the (?:pile|table|league|heap)|streets ahead|neck and neck',
]

/** Phrases for what grows, shrinks or stays without a word for a change. */
export const IN_FASHION: readonly string[] = [
  '<be> <how>* (?:booming|catching on|on (?:its|their) way (?:out|in|up|down)|in vogue|in fashion|out of fashion|all the rage|on the up|taking off)',
  '(?:caught|catches|catch) on $|go out of fashion|went out of fashion',
  '(?:hold|holds|held|holding) (?:its|their) (?:ground|own)|(?:come|comes|came|coming) into (?:fashion|vogue)|losing favour|in the ascendant',
  '^ (?:up|down) from|(?:up|down) (?:from|on) <article>? <figure>|(?:up|down) (?:from|on) [\\p{L}-]+ <figure>',
  '(?:up|down) from <article>? [\\p{L}-]+ <figure>|<figure> (?:up|down) (?:from|on|against)',
]
