/** Dutch phrases for how many or how often that have no word for a quantity: see `QuantityWords`. */
export const OFTEN: readonly string[] = [
  'veelvuldig|meestentijds|bij tijd en wijle|om de haverklap|onveranderlijk',
  '<noun> [\\p{L}-]+ (?:nauwelijks|amper)|<noun> [\\p{L}-]+ (?:zich|er) (?:nauwelijks|amper)|<noun> (?:plegen|pleegt|neigen|neigt|neigden)|<noun> na <noun>',
  'de ene <noun> na de andere|een enkele <noun>|een eenzame <counted>|alleen die ene <counted>|in (?:hoge|grote) mate',
  '<be> <degree>* populair $|<be> <degree>* populair (?:bij|onder|in|hier|daar)|<be> <degree>* (?:impopulair|gangbaar|gebruikelijk|ingeburgerd) $',
  '^ (?:de|het) (?:hele|gehele) (?:provincie|regio|streek|vallei|land|gewest|sector|branche|netwerk)',
  'over het geheel genomen <!be> <article>? <noun>|over de hele linie|<be> <degree>* (?:veel|weinig) $|<be> er <degree>* (?:veel|weinig) $',
]

/** Phrases that rank without a word for a place. */
export const AHEAD: readonly string[] = [
  'overheersen|overheersten|domineren|domineerden|domineert $|domineerde $|(?:voert|voeren|voerde|voerden) de boventoon',
  '(?:heeft|hebben|had|hadden) de overhand|(?:legt|leggen|legde|legden) het af (?:tegen|bij)|(?:wint|winnen|won|wonnen) het (?:van|ruim|nipt)',
  'verslaat|verslaan|versloeg|versloegen|verslagen door|afgetroefd|troeven … af|(?:troeft|troefde|troefden) … af',
  '(?:gaat|gaan|ging|gingen|ligt|liggen|staat|staan) aan de leiding|(?:neemt|nemen|nam|namen) de leiding|aan de winnende hand',
  '(?:liggen|staan|lagen|stonden) <degree>* voor $|(?:ligt|liggen|lag|lagen|staat|staan|stond|stonden) <degree>* voor op',
  '(?:blijft|blijven|bleef|bleven) <article>? <adjective>? [\\p{L}-]+ voor $|(?:streeft|streven|streefde|streefden) … voorbij',
  '<be> <degree>* (?:de|het) <adjective>? (?:winnaars?|verliezers?|kampioen|kampioenen|beste|slechtste|meeste|minste) $|<be> <degree>* (?:de|het) <adjective>? (?:winnaars?|verliezers?|kampioen|kampioenen|beste|slechtste|meeste|minste) (?:van)',
  '<be> <degree>* (?:favoriet|favorieten|de favoriet|de favorieten)|de (?:grote|duidelijke) (?:winnaars?|favorieten?|favoriet)',
  '^ als (?:eerste|laatste|beste|tweede|derde) (?:komt|komen|volgt|volgen|staat|staan|eindigt|eindigen)',
  '(?:komt|komen|eindigt|eindigen|eindigde|eindigden) als (?:eerste|laatste|beste|tweede|derde)|(?:komt|komen) het laatst',
  'in de (?:eerste|tweede|derde|laatste) plaats (?:zijn er|staan|staat|komen|komt)|^ eerst komen … , (?:dan|daarna)',
  'met kop en schouders|met afstand de|de rij (?:sluit|sluiten)|(?:sluit|sluiten|sloot|sloten) de rij|nek aan nek|met stip op',
]

/** Phrases for what grows, shrinks or stays without a word for a change. */
export const IN_FASHION: readonly string[] = [
  'in opkomst|in zwang|op (?:zijn|hun|haar) retour|<be> <degree>* (?:in|uit) (?:trek|de mode)|in de mode|uit de mode|uit de gratie',
  '(?:houdt|houden|hield|hielden) stand|stand (?:gehouden|houden)|(?:slaat|slaan|sloeg|sloegen) aan $',
  '(?:omhoog|omlaag|terug) (?:van|vanaf) <article>? <figure>|een (?:plus|min|winst|verlies) (?:op|van|ten opzichte van) <article>? <figure>',
  '^ (?:omhoog|omlaag|hoger|lager) (?:van|vanaf)|(?:hoger|lager|meer|minder|groter|kleiner) dan de <figure>',
]
