/** Dutch words for how much something changed, which only a helper may say: see `StatementWords`. */
export const DEGREES: readonly string[] = [
  'sterk|licht|lichtjes|fors|flink|nauwelijks|amper|iets|ietsje|enigszins|ietwat|aanzienlijk|aanmerkelijk|behoorlijk|stevig',
  'explosief|spectaculair|drastisch|enorm|gigantisch|marginaal|mondjesmaat|matig|beperkt|snel|langzaam|geleidelijk|gestaag',
  'substantieel|dramatisch|razendsnel|hard|zienderogen|schrikbarend|fractioneel|kolossaal|massaal|merkbaar|beduidend',
  'een beetje|een stuk|een fractie|een tikje|een tikkeltje|een slag|in hoge mate|in sterke mate|in geringe mate|nog net',
  '(?:tot|naar|op)(?: een)?(?: nieuwe?)? (?:record|recordhoogte|recordniveau|hoogtepunt|dieptepunt)',
  '(?:tot|naar|op)(?: een)? (?:ongekende?|historische?) (?:hoogten?|niveau|hoogtepunt|dieptepunt)',
  'met sprongen|met sprongetjes|de pan uit|door het dak|als nooit tevoren|als kool|met horten en stoten|onevenredig',
  '(?:is|was|zijn|waren)(?: heel| zeer| vrij| maar)? (?:licht|gering|klein|fors|flink|sterk|enorm|aanzienlijk|minimaal|beperkt|spectaculair|groot)',
]

/** And those that do so directly before a word for a change alone. */
export const DEGREES_BEFORE: readonly string[] = [
  'sterke|lichte|forse|flinke|aanzienlijke|aanmerkelijke|behoorlijke|stevige|explosieve|spectaculaire|drastische|enorme',
  'gigantische|marginale|matige|beperkte|snelle|langzame|geleidelijke|gestage|substantiële|dramatische|kleine|grote|geringe',
  'minimale|scherpe|steile|ongekende|kolossale|massale|merkbare|beduidende|nauwelijks een|amper een|veel|zeer|heel wat',
]
