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
    "insinuates insinuating reckoned reckons proclaimed proclaims proclaiming confided confessed speculated speculates",
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
)
"""Verbs whose that-clause is what somebody says or finds; before anything but "that" they may be something else."""

DESCRIBING = _forms(
    "described describes describing called calls calling dubbed dubs dubbing labelled labeled labelling labeling branded brands",
    "termed hailed hails hailing condemned condemns condemning denounced denounces denouncing praised praises praising slammed",
    "criticised criticized criticises criticizes accused accuses accusing discussed discussing discuss demanded demands",
    "demanding",
    "urged urges urging promised promises promising welcomed welcomes dismissed dismisses dismissing decried rejected rejects",
    "characterised characterized referred refers referring compared spoke speaks quoted cited mocked blamed blames blaming asked",
    "asks appealed appeals sees saw proposed proposes proposing continued continues posted went agreed agrees portrayed",
    "portrays portraying depicted depicts depicting likened likens nicknamed ridiculed chanted chanting yelled screamed",
    "sang mocking painted paints cast casts",
)
"""Verbs with which somebody is quoted by fragments; a figure beside them may be the paper's own."""

AMBIGUOUS = _forms(
    "claim claims notes reports report counters brands estimates remarks posted think sees saw spoke believe continued",
    "continues went proposed discussed discuss agreed agrees painted cast casts",
)
"""Forms that are often a noun or no speech at all; they count only in a clear frame."""

BE = _forms("is are was were be been being")
AUXILIARY = BE | _forms("has have had will would can could may might must shall should do does did having")
ADVERBS = _forms(
    "only merely barely hardly also later earlier previously then recently meanwhile again once now still already repeatedly",
    "publicly privately just not",
    "never always often soon even further reportedly instead today yesterday afterwards ever since both all each jointly n't",
)
BREAKS = _forms("but that as while when because if after before which who whom whose where although though until unless than so")
"""Words at which a clause, and so a speaker's noun phrase, begins afresh."""

PREPOSITIONS = _forms(
    "of to in for from at with on by near inside outside within across under over between among against about after before "
    "during since into onto through despite following amid without around beyond upon via per loyal close "
    "below above along alongside behind beneath underneath toward towards throughout off aboard"
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
