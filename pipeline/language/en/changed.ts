const MEASURE =
  '(?:numbers?|shares?|proportions?|percentages?|rates?|figures?|interest|demand|satisfaction|trust|confidence|score|scores|absence|turnover|spending|costs|workload|participation|attendance|support|use|total|average|mean)'
const HOW =
  '(?:virtually|practically|roughly|almost|nearly|much|broadly|fairly|relatively|very|exactly|sharply|slightly|further|steadily|again|considerably|strongly|slowly|markedly|rapidly|significantly|only|also|even|still)'
const FOLD = '(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|many|several)-?fold'
const SMOOTH = '(?:stable|steady|constant|unchanged|flat|level|static)'

/** How English says that something grew, shrank or stayed as it was: see `QuantityWords`. */
export const CHANGES: readonly string[] = [
  'increases?|increased|increasing|increasingly|decreases?|decreased|decreasing|declines?|declined',
  'declining',
  'rises?|rose|risen|rising|fell|fallen|falling|climbed|climbs|shrank|shrunk|shrinking|soared|soaring',
  'plummeted|plunged|surged|plateaued|flattened|tailed off|on the (?:rise|decline|increase)|in decline',
  'slumped|slumps|nosedived|rocketed|spiked|ballooned|swelled|swollen|waned|waning|wanes|ebbed|ebbing',
  'sagged|slumping|plummeting|plunging|surging|sliding|slipping|dipping|climbing|tumbling|sinking',
  'swelling|jumping|skyrocketed|sank|sunk|narrowed|widened|narrowing|widening|eased off|dwindles',
  'dipped|slipped|slid|tumbled|dwindled|dwindling|peaked|dropped|dropping|jumped|fluctuated|fluctuates?',
  'fluctuating|stagnated|stabilised|stabilized',
  'doubled|doubling|doubles|halved|halving|halves|tripled|tripling|trebled|quadrupled|quintupled',
  'multiplied|(?:has|have|had) <how>* (?:disappeared|vanished|evaporated|died out|dried up|melted away|ebbed away)',
  '(?:disappeared|vanished|evaporated) $|(?:has|have|had) gone $|died out|melted away|dried up|a thing of the past|things of the past',
  `${FOLD}|(?:increased|increase|rose|grew|fell|decreased) ${FOLD}|[0-9]+-fold`,
  'grew|(?:has|have|had) <how>* grown (?:by|to|from|since|<how>)|(?:has|have|had) <how> grown',
  '(?:is|are|was|were|been|kept|keeps|keep) <how>* growing|growth (?:in|of) the|growth in <plural>',
  `${MEASURE} … (?:grown|grows|grow|falls|drops|shrinks|dips|climbs)`,
  '(?:did|does|do|will|would|may|might|could) not <how>* (?:rise|fall|grow|drop|decline|increase|decrease|shrink|climb|change)',
  '(?:will|would|may|might) <how>* (?:rise|fall|grow|drop|decline|shrink)|<than>',
  `(?:fall|drop|grow|shrink|climb|drops|falls|grows) (?:by|from|sharply|slightly|further|steadily)`,
  '<tends> to <how>* (?:rise|fall|grow|drop|decline|increase|decrease|shrink|climb|go up|go down|come down)',
  '(?:a|the|this|that|any|no) <how-much>* (?:fall|drop|dip|jump|surge|climb|slump|upturn|downturn)',
  '(?:drop|fall|dip|surge|reduction|cut) in|reductions? in',
  '(?:was|were|been) <how>* (?:reduced|cut|raised|lowered|brought down)',
  '(?:go|goes|went|gone|going|moved|crept|edged|shot|inched) <how>* (?:up|down)',
  '(?:come|comes|came|coming) <how>* down',
  '(?:is|are|was|were) <how>* (?:up|down) (?:on|from|by|since|compared)|levelled off|levelled out',
  'leveled off',
  `(?:remain|remains|remained|stay|stays|stayed|held|kept) <how>* ${SMOOTH}`,
  '(?:remain|remains|remained|stay|stays|stayed) <how>* the same|unchanged|no change|little change',
  'percentage points?|(?:more and more|fewer and fewer|less and less)|ever (?:more|fewer|less)',
  '(?:higher|lower) and (?:higher|lower)',
  '(?:more|fewer|less|higher|lower|larger|smaller|better|worse|greater|oftener) than <earlier>',
  '(?:more|fewer|less) <plural> … than <earlier>|fewer <counted> … than <earlier>',
  '(?:more|less) [\\p{L}-]+ than <earlier>|as (?:many|much|often) as <earlier>',
  '(?:is|are|was|were) <how-much>* (?:higher|lower) $|(?:scores?|scored) <how-much>* (?:better|worse)',
  '(?:higher|lower) than',
  '(?:is|are|was|were|scores?|scored|lies|lie|stands|stood) <how-much>* (?:higher|lower) (?:than|among|for|in|at|here|there)',
  '(?:become|becomes|became|becoming) <how-much>* (?:higher|lower|larger|smaller|more common|less common|rarer)',
  'twice as [\\p{L}]+ as',
]

/** Classes that those phrases are made of. */
export const STRENGTH: Readonly<Record<string, readonly string[]>> = {
  how: [HOW, 'a little|a lot|a bit|by and large|more or less|quite|, … ,'],
  'how-much': [
    HOW,
    'much|far|somewhat|rather|little|marked|sharp|slight|small|large|clear|steep|steady|gradual|further',
    'strong|considerable|significant',
  ],
  tends: [
    '(?:continues?|continued|continuing|begins?|began|begun|starts?|started|seems?|seemed|appears?|appeared|tends?|tended)',
    '(?:is|are|was|were) (?:expected|likely|bound|set|going)',
  ],
  than: [
    'than (?:before|previously|last year|last time|ever before)|than a year (?:ago|earlier|before)',
    'than (?:in|at|during) <digits>|than (?:in|at|during) the (?:previous|first|last|earlier)',
  ],
  earlier: [
    '(?:in|at|during|before|last|ever|previously|a year|the year|the previous|the last|earlier|usual)',
  ],
}
