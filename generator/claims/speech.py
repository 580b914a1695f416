"""The words with which English reports attribute what they print."""


def _forms(*rows: str) -> frozenset[str]:
    return frozenset(word for row in rows for word in row.split())


REPORTING = _forms(
    "said says say saying told tells tell telling stated stating added adds adding claimed claims claim claiming",
    "reported reporting announced announcing confirmed confirms confirming denied denies denying warned warns warning",
    "insisted insists insisting argued argues arguing noted notes noting explained explains explaining emphasised emphasized",
    "emphasises emphasizes emphasising emphasizing stressed stresses stressing reiterated reiterates reiterating declared",
    "declares declaring suggested suggests suggesting alleged alleges alleging asserted asserts asserting maintained maintains",
    "admitted admits admitting acknowledged acknowledges acknowledging concluded concludes concluding estimated estimates",
    "estimating predicted predicts predicting complained complains complaining commented commenting remarked remarks observed",
    "replied replies replying responded responds recalled recalls recalling revealed reveals revealing disclosed discloses",
    "vowed vows vowing pledged pledges pledging quipped joked jokes wrote writes writing tweeted tweets tweeting",
    "testified testifies testifying repeated repeats repeating boasted boasts cautioned cautions cautioning conceded concedes",
    "contended contends countered counters cried shouted exclaimed lamented laments recounted recounts",
    "believes believe thinks think indicated indicates indicating assured assures assuring informed informs informing reminded",
    "reminds reminding notified notifies notifying hinted hinting implied implies implying intimated intimates insinuated",
    "insinuates insinuating reckoned reckons proclaimed proclaims proclaiming confided confides confessed speculated speculates",
    "read reads states warn argue insist admit predict suggest complain allege concede contend",
    "mused muses musing fumed fumes gushed gushes thundered thunders enthused enthuses deadpanned chided chides",
)
"""Verbs whose object is what somebody says; a figure in it is that speaker's."""

WITH_THAT = _forms(
    "hint hints imply intimate insinuate signal signals signalled signaled signalling signaling insist concede admit acknowledge",
    "affirm affirms affirmed affirming accept accepts accepted agree agrees agreed agreeing advised advises attested attests",
    "averred avers bemoan bemoaned bemoans calculated calculates confess confide confirm contend convey conveyed conveys deduced",
    "deny disclose discovered discovers doubted doubts doubt emphasise emphasize estimate fear feared fears fearing feel feels felt",
    "find finds found finding forecast forecasts fretted grumbled grumbles guessed guess hope hoped hopes hoping infer",
    "inferred joke lament learned learnt maintain mentioned mentions mentioning moaned murmured muttered noticed notice object",
    "objected objects opined opines rule ruled rules ruling posited posits predict presumed proved proves proclaim",
    "professed professes promise promised promises promising pronounced prophesied protest protested protests protesting reasoned",
    "reckon recommended recommends rejoined retorted retorts reveal scoffed show showed shows shown showing sneered speculate",
    "stipulated stipulates stress suggest surmised surmises suspect suspected suspects swear swears swore sworn testify",
    "theorised theorized threaten threatened threatens threatening underlined underlines underlining underscored underscores",
    "ventured volunteered vouched warn whispered whispers worried worries worry write point pointed points pointing",
    "charge charged charges charging quip say think believe tell",
)
"""Verbs whose that-clause is what somebody says or finds; before anything but "that" they may be something else."""

DESCRIBING = _forms(
    "described describes describing called calls calling dubbed dubs dubbing labelled labeled labelling labeling branded brands",
    "termed hailed hails hailing condemned condemns condemning denounced denounces denouncing praised praises praising slammed",
    "disputes disputed disputing rejects rejecting refutes refuted refuting",
    "criticised criticized criticises criticizes accused accuses accusing discussed discussing discuss demanded demands",
    "demanding",
    "urged urges urging promised promises promising welcomed welcomes dismissed dismisses dismissing decried rejected rejects",
    "characterised characterized referred refers referring compared spoke speaks quoted cited mocked blamed blames blaming asked",
    "asks appealed appeals sees saw proposed proposes proposing continued continues posted went agreed agrees portrayed",
    "portrays portraying depicted depicts depicting likened likens nicknamed ridiculed chanted chanting yelled screamed",
    "sang mocking painted paints cast casts",
    "bashed bashes bashing blasted blasting lambasted lambasts lambasting derided derides deriding assailed assails ridicules",
    "touted touts touting attacked attacks attacking defended defends defending savaged trashed trashes trashing",
    "railed rails railing ranted rants ranting pleaded pleads pleading begged begs begging prodded bellowed snapped barked roared",
    "bragged brags bragging laughed laughs smiled grinned sighed shrugged whispered whispering nodded joked",
)
"""Verbs with which somebody is quoted by fragments; a figure beside them may be the paper's own."""

AMBIGUOUS = _forms(
    "claim claims notes reports report counters brands estimates remarks posted think sees saw spoke believe continued",
    "continues went proposed discussed discuss agreed agrees painted cast casts begged snapped barked roared laughed laughs smiled",
    "attacked attacks attacking defended defends defending",
    "informs inform responds responded notified",
    "grinned sighed shrugged whispered whispering nodded railed rails railing ranted rants ranting pleaded pleads pleading joked",
)
"""Forms that are often a noun or no speech at all; they count only in a clear frame."""

BE = _forms("is are was were be been being")
AUXILIARY = BE | _forms("has have had will would can could may might must shall should do does did having")
ADVERBS = _forms(
    "only merely barely hardly also later earlier previously then recently meanwhile again once now still already repeatedly",
    "publicly privately just not",
    "never always often soon even further reportedly instead today yesterday afterwards ever since both all each jointly n't",
)
BREAKS = _forms(
    "but that as while when because if after before which whether who whom whose what how why where although though until unless than so"
)
"""Words at which a clause, and so a speaker's noun phrase, begins afresh."""

PREPOSITIONS = _forms(
    "of to in for from at with on by near inside outside within across under over between among against about after before "
    "during since into onto through despite following amid without around beyond upon via per loyal close "
    "below above along alongside behind beneath underneath toward towards throughout off aboard "
    "unlike like except besides regarding concerning"
)
DETERMINERS = _forms("the a an this that these those its his her their our my your one some several many two three another")
DEFINITE = _forms("the its his her their our")
PRONOUNS = _forms("he she they it we i you")

OUTLET_WORK = _forms(
    "analysis report editorial article column op-ed oped piece story investigation commentary headline essay profile",
    "feature review interview dispatch blog documentary obituary podcast survey",
)
"""What an outlet prints: "a recent analysis in …" speaks for the outlet."""

OUTLET_ORGAN = _forms(
    "editorial board newspaper paper daily weekly magazine website agency network channel broadcaster news site",
)
"""Words after an outlet's name that still mean the outlet: "the … editorial board"."""

HEADLINE_SOURCES = _forms(
    "police officials official monitor monitors ministry minister un ngo report reports media sources source witnesses",
    "witness activists army military study doctors medics rescuers prosecutors agency survey poll company union",
)
"""Who may stand alone after the colon of a headline: "Two killed in blast: police"."""

PLURAL_HEADS = _forms("people men women police media children staff")

CLAIMS = _forms(
    "claims claim allegations allegation accusations accusation suggestions suggestion warnings warning complaints reports fears",
    "criticism assertions assertion predictions calls demands",
)
"""Nouns for what somebody says, of "claims from Ann Lee that …"."""

FINDING = _forms(
    "show shows showed shown showing find finds found finding prove proves proved discover discovers discovered learned learnt notice",
    "noticed reveal reveals revealed revealing indicates indicate indicated indicating underlined underlines underscored underscores",
)
"""Verbs of finding: what they open is somebody's claim, but not his words."""

TELLS_WHOM = _forms("asked told informed shown given reminded assured warned urged instructed advised notified")
"""Participles that say what somebody was told when a passive goes before: "were shown a cream and asked whether"."""

ASIDE = _forms("prompting sparking fuelling fueling triggering drawing")
"""Participles with which a paper goes on in its own voice: "confirmed the plan, prompting 200 to resign"."""

NAMING = _forms("called dubbed named titled termed labelled labeled nicknamed branded headlined entitled christened")
"""Participles that give a name when a quotation follows at once: "links called “trackers”"."""

DENIALS = _forms("deny denies denied denying dispute disputes disputed disputing reject rejects rejected rejecting refutes refuted")
"""Verbs of those who say that it is not so."""

CASES = _forms("case claim clear point view argument assertion hope hopes concern concerns fear fears belief warning doubt doubts",
               "impression accusation allegation admission promise complaint suggestion")  # fmt: skip
"""Nouns, and "clear", that stand with a light verb for a verb of saying: "made the case that"."""

LIGHT = _forms(
    "made makes make making took takes taking expressed expresses expressing voiced voices voicing issued issues issuing raised raises",
    "gave gives repeated repeats repeating reiterated reiterates reiterating",
)
"""The verbs that stand with them."""

STATEMENTS = _forms(
    "assessment statement words verdict response reply answer message comment comments view remarks opinion summary tweet letter",
    "email post speech testimony conclusion explanation",
)
"""What a person's words are called before a colon: "was blunt in his assessment: “…”"."""

TITLES = _forms("dr mr mrs ms prof sen rep gov gen lt col maj capt sgt rev hon st jr sr pres adm supt det insp")
"""Abbreviations after which a full stop ends nothing and a name goes on."""

PAIRED_ADVERBS = frozenset((("early", "on"), ("at", "first"), ("in", "turn"), ("of", "course"), ("at", "once"), ("at", "last")))
"""Adverbs of two words that may stand before a verb."""

TIMES = _forms(
    "monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night day week weekend month year today yesterday",
    "tomorrow january february march april may june july august september october november december noon midnight hour hours minutes",
    "days weeks months years time moment spring summer autumn fall winter",
)
"""Words for a time, which says nothing."""

WEEKDAYS = _forms("monday tuesday wednesday thursday friday saturday sunday")

SAY_NOTHING = TIMES | _forms(
    "conference conferences way thing things fact one ones which what that this there so here")
"""Heads of noun phrases that are no speaker."""

NO_PERSONS = _forms(
    "statement report study analysis survey poll agency ministry group company firm newspaper paper magazine website organisation",
    "organization union party court council committee board panel department office spokespersons army force government body charity",
    "think-tank article letter email memo document book film law bill network channel station bank university school team club",
    "watchdog monitor commission institute association society federation regulator league police crowd mob audience jury family couple",
    "number source-book majority minority handful series dozen lot",
)
"""Nouns after "a" that are no single person."""

ROLES = _forms(
    "president premier chancellor minister secretary senator governor mayor lawmaker congressman congresswoman mp deputy ambassador envoy",
    "diplomat spokesman spokeswoman spokesperson leader chief chairman chairwoman chair director boss head manager editor reporter",
    "journalist author writer critic analyst expert economist scientist researcher professor doctor surgeon nurse medic teacher",
    "headmaster headteacher pupil student coach trainer captain player striker goalkeeper singer actor actress artist director producer",
    "judge magistrate prosecutor lawyer attorney solicitor barrister defendant suspect victim witness survivor resident neighbour neighbor",
    "villager farmer driver passenger pilot sailor soldier officer commander general colonel sergeant detective constable inspector",
    "commissioner official adviser advisor aide activist campaigner protester rebel fighter man woman boy girl mother father son daughter",
    "brother sister wife husband widow uncle aunt friend colleague owner worker employee executive founder priest bishop archbishop pope",
    "imam rabbi king queen prince princess duke baroness lord source insider candidate nominee rival opponent star champion tourist",
    "partner politician strategist historian psychologist photographer correspondent caller volunteer local teenager",
)
"""Nouns for one person by what he or she is."""

TELLERS = _forms(
    "residents activists witnesses officials police doctors medics rescuers sources groups monitors rebels authorities observers",
    "prosecutors investigators firefighters militants villagers relatives monitor media ministry army military",
)
"""Nouns for those who tell the papers; they may stand without an article."""

TELLER_KINDS = _forms(
    "rights local medical opposition security military state aid monitoring government regime health hospital human two three four five",
    "several some many other rebel army police rescue relief senior activist",
)
"""What may stand before them."""
