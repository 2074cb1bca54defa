/** English words that are no Vietnamese syllable without its marks, no chat abbreviation and no loan word of everyday chat. */
export const englishWords: ReadonlySet<string> = new Set(
  `
    abandoned abandonment abduction able about above abroad abuse abused accent accident account across act action
    activities add address administrative adopt adopted adoption adoptive adult adults advice affair afraid after
    afternoon afterwards again against age agree ahead aid alcohol alerted alike all allowance allowed allows
    alone along aloud already also alternative always ambulance among amounts and anger angry animal another
    answer answered answering answers anxious any anybody anyone anything anywhere applies apply are aren't argue
    arm arms around article articles arts as ashamed ask asked asking asks assault assaulted assemble assessment
    assistant asylum ate attend attention aunt auntie authorities autism autistic automatic awake away awful baby
    back bad badly bag balm bank bare battery bcs bear beat beaten beating beats because becuz bed been before
    beforehand beg begin begins behind being belief believe believed believes belong belt benefits beside besides
    best better between big bike birth birthday bite bites bitten blackmail blackmails blame blames blank bleach
    bled bleed bleeding bleeds blind blocking blows bodies body boiling borders bored born boss bot both bother
    bottle bottles bowl box boy boyfriend boys brave break breaks breath breathe breathes breathing breaths bridge
    bright bring brings bro broke broken brother bruises building bullied bully bullying burn burned burns burnt
    bus busy by call called caller calling calls calm calmly can't cannot cant car care cared careful carer carers
    cares caring carried carry case catch caused certain certificate chances change changed changes changing
    charge charging charity chase check checked chest child children choice choke choked choking choose chores
    church city class classes classmate classmates clean clear clearly clever climbing clinic clock close closed
    closely closest cloth clothes clubs clumsy coach coins come comes coming committee commune communes community
    competent compressions condition conditions confess confidential conflict confront connects consent contact
    contacted control convenient conversation cool copy corner costs could couldn't counselling count countries
    country counts course court cousin covered covers cries crime crimes criminal criteria cross crossed crossing
    cry culture current custody customer customs cuz dad danger dangerous data date daughter daughters days deaf
    deal deals decide decided decides deep defender delete deleted deletion demand department depending depressed
    deserves desk develop diaries diary did didn't didnt different dignity direction dirty disabilities disability
    disabled disaster disasters discrimination distance divorce doctor doctors does doesn't doesnt dog dogs doing
    don't donate done dont door down drank drink drivers driving drop drowned drowning drowns drowsy drug drugs
    drunk dry during duties duty each early earn earth earthquake eases easier easily easy eat eaten eating edge
    education either electric electricity electrocuted else elsewhere embassy emergency empty end english enough
    enrol enroll entitled environment equal erase escape ethnic even evening every everybody everyday everyone
    everything evidence exact exactly exam examined example exams exhausting expat explain exploitation express
    extra eye face faces facts fainted fainting faints fair faith fake fall falls false families family far fast
    fasten father fault fear feel feeling feelings feels fees fell felt fence fetch fetching fever few fight find
    finds fine fined finger fire fish fists fit fits five flag flat float flood floods floor floors flower follow
    follows food for forbidden forbids force forced forcing foreign foreigner forget forum foster found four free
    freedom frend friend friendly friends from front full fun fund gambling gas gate gently get gets getting gifts
    girl girls give given gives giving glad glass goes going gone gonna good gotta government grades grandma
    grandmother grandpa grandparents grandson great ground group groups grow growing grown grows guard guards
    guess guidance guided guilty guitar had hamlet hand handled handles hands handshake hanging happen happened
    happening happens harass harassed hard harder hardly harm harmed harmful harms has hav have having he's head
    health hear heard hearing heart heavy heimlich held hello helmet help helped helping helps her here hidden
    hide hiding high himself his history hits hitting hold holding holds home homeland homes homesick homework
    honest honour hopeless hospital hour hours house household how hug hugs human hungry hurry hurt hurting hurts
    husband i'd i'll i'm i've ice idea identity if ill illegal im immigrant important includes indeed infant
    informant information inherit injured injury inside insult insulted insults insurance interests interview into
    investigators iron is isn't isnt isolating it's its itself ive jail join july jump june just keep keeping
    keeps kept key kid kiddo kidnap kidnapped kidnapper kidnapping kids kill kind kitchen knife know known knows
    labour lady land landlord landmark landslide language large last late later laugh laughed laughs law lawyer
    lays leader leaders learn learning learns least leave leaves leaving left leg legal legally leisure less
    lesson lessons lets letters letting level library lie lies life lift lifted light lighter lighters lightning
    like likes limit limp line lines listen listened listening listens little live lives living lock locked locks
    lonely longer look looked looking looks loosely lose losing lost loud loudly loudspeaker love low lucky luring
    lying machine made make makes making many market marks married marry matter matters meals mean means meanwhile
    medical medicine medicines meet meeting meetings meets mental message messages middle might migrant milk
    million mind minor minors minutes miserable miss missing mistake mistakes mixing mock mocked molested moment
    monday money monkey month monthly more morning most mostly mother motorbike mountain mouth move moved moving
    much mushrooms must myself naked name named names naming national nationality natural near nearby nearest neck
    need needed needs neglect neighbor neighbors neighbour neighbourhood neighbours neither nephew never new news
    next nice niece night nobody none noon nor normal note nothing noticing now nude nudes number numbers nurse
    nuts october of off offer offers office officer often oil old older once one ones oneself only open opened
    openly opens opinion opinions or order orders ordinary orphan orphaned orphans other others otherwise our out
    outside over own owner packet page pagoda paid pain pan paper papers parent parents park part partly parts
    pass passed passes passport password passwords past pay pays peace penalties penalty people person phone photo
    photos pics picture pictures pillow pills pit place places plan plastic plate play playground playgrounds
    playing please pls plz pocket point poison poisoning pole police polite pollution pond ponds pool poor
    possible post posting power ppl practise praise pregnant prepare present press presses pressing pressure
    prevent prevention priority prison privacy private problem proceedings promise proof property protect
    protected protection protects province provinces provincial public pull pulled pulling punish punished
    punishment pupil pupils purpose push put putting quarrel question questions quickly quiet r rabies rain raise
    raises raising rape raped rated rather reach reaches read reading reads ready real reason receipt receive
    received receives receiving record recorded records red refugee refuse region register registered registration
    rehabilitation relative relatives religion remember replace report reported reporting reports rescue respect
    responsibility responsible rest results reunion reward right rights ring rising risk river road robot room
    rope roughly row rude rule rules running runs rush sad saddening sadness safe safely safer safest safety said
    same sauce save saw saying says scam scare scared scares scaring scary scholarship school schooling schools
    scolding scratch screen search seat second secrecy secret secrets security see seems seen sees seldom sell
    send sends sense sent sentence separate separated separation serious seriously service services several sexual
    shake shaking shallow shames share shared sharing she she's shelter shelters shirt shock shopkeeper short
    should shouldn't shout shouting shouts show shows shut shy sick side sides sight sign signs silence silent
    since sister sites sits skin skip skipped sleep slips slow slowly small smaller smell smile smiles smoke snake
    social society socket sockets softly solid some somebody someone something sometimes somewhere sons soon
    sooner sorry sound soup speak speaking speaks special speech spills splashes sport spots staff stairs stalker
    stand standards standing stands start state stateless station stay staying stays step stepdad stepmom steps
    stick stigma stil still sting stomach stop stopped stopping stops stored stories storm storms story stove
    stoves straight strange stranger strangers strap street strength stressed strong struggle stuck student study
    stung such suitable summer support supported sure suspect suspected swallowed sweets swelling swim swimmers
    swimming switch swollen take taken takes taking talents tales talk talking talks tall tanks task tasks teach
    teacher teachers teaches teen teenager tell telling tells temple temporary text texts thank that's thats their
    themselves therapy there there's these they they're thing things think thinking thirsty this those thought
    threaten threatened threatening threatens threats three throat through throw throws tie tied tight till time
    times tired tobacco today toddler together toilet told tomorrow tonight too took toothpaste touch touched
    touches toward towards toxic traces traffic trafficked trafficking training trapped treat treated treatment
    treats tree trees trial tried trouble trust trusted trusting trusts truth truthfully try tummy turn turns
    twelve two typhoon uncle unclear under understand understands underwear uneasy unknown unlawfully unless
    unsafe until unwashed upbringing upset ur urgent us use used uses using usual vaccinated vaccination vaccine
    vehicle verifying very victim view village violence violent visa visit visits voice voluntary vomit vomits
    wade wait waiting wake walk wanna want wanting wants war ward warm was wash washing wasn't wasnt wat watch
    watching water wave waves waving way ways we we're weak wear wears wedding week weekend welcome welfare well
    wells went were wet what what's whatever whats wheelchair when whenever where whether which while whistle
    white who who's whoever whole whom whose why wife will wind window windows wipe wire wires wish with within
    without witness women won't wont word words work worker working works worn worried worries worry worrying
    worse would wouldn't wound write writes writing written wrong wrongly wrote yard year years yes yesterday you
    you're younger your yours yourself youth`
    .trim()
    .split(/\s+/),
);

/** English words that may also be Vietnamese ones without marks ("do", "the", "me"): they only count beside others. */
export const sharedWords: ReadonlySet<string> = new Set(
  `
    a am an at be but can cut dad day do go got he hi him hit hot i ill in it let long man may me met mom mum my
    no not on run say sit so son than that the them then to too true up`
    .trim()
    .split(/\s+/),
);
