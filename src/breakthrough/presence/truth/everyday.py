"""Words that anybody may say of oneself without claiming a fact, and words that say the same."""

from __future__ import annotations

# No word of a field, a tool, a product, a rank or a profession stands here: those need evidence.
EVERYDAY = frozenset(
    """
    able about above accept according account accountability accountable across actually add adept
    admit after afterwards again against ago agree ahead aim all allow almost alone along alongside
    already also although altogether always am amid among amount and another answer any anybody
    anyone anything apart appear approach approximately april area around arrive as ask aspect at
    ate attention attitude august author authored autumn available avoid aware away back background
    basically basis bear became because become been before began begin begun behind being believe
    below best better between beyond big bit body bored boring both bottom bridge bring broad
    brought business busy but by call calm calmly came can cant care career careful carefully carry
    case cause cease central certain certainly certificate certified challenge chance change
    chapter charge cheerful child choose chose chosen circle clear clearly close closely colleague
    collect college combination combine come comfortable coming commit commitment committed common
    company compare competent complete completely complex concern consider considerably consist
    consistently constant contact continue continuous contribute conversation convince core correct
    could country couple course cover create creative cross culture curious current currently daily
    dare date day dead deal dear decade december decent decide decision decline declined dedicated
    deep deeply degree deliver demand depend describe detail did didnt different difficult diploma
    direct direction directly discover discuss do does doesnt doing done dont doubt down dozen
    dozens drawn dream drew drive driven drop dropped due during duty each eager earlier early earn
    earth easier easy effective efficient effort eight either element eleven else emerge employee
    employer enable end energy engage enjoy enough ensure entire entirely environment especially
    essential establish even evening event eventually ever every everybody everyday everyone
    everything everywhere evidence exact exactly example excellent except exciting exist expand
    expect experience experienced expert expertise expertly explain explore extensive extensively
    extra eye face fact fail fairly fall false familiar family far fashion fast favorite favour
    favourite fear feature february feedback feel fell felt few field fifteen fifty finalist
    finally find fine finish firm first firsthand fit five flexible fluent focus follow foot for
    force forget form former formerly fortunate forward found foundation four framework free
    freelance frequently fresh friday friend from front fruitful full fully fun further future gain
    gave general generally generation gentle genuine get getting give given glad gladly go goal
    goes going gone good got graduate graduated graduation grateful great grew ground group grow
    growing grown guess guide habit had half hand hands happen happy hard has hate have having he
    head hear heard heart heavy held hello help her here hi hidden high higher highly him his hobby
    hold holder home honest hope hour how however human humble humour hundred hundreds hungry i id
    idea idle if ill im imagine impact important improve in include including indeed independent
    individual industry initially input inside inspire instance instead intend interest interested
    international into invest invite involved is isnt issue it item its itself ive january job join
    joined joint jointly journey joy judge july june just keen keep kept key kind kindly knew know
    knowledge known lack laid language large largely larger last late later latest latter lay lead
    leap learn learned learnt least leave left lend less lesson let lets level life lifetime lift
    light like likely likewise limit line list listen little live load local long longer look
    looking lost lot loud love low loyal luck made main mainly major make making manner many march
    mark matter mature may me mean meant meanwhile measure meet member message met method might
    mind mindset mine minute miss mistake mix moderate modern moment monday month monthly mood more
    morning most mostly mother motivate motivated move much must my myself name namely narrow
    nature near nearly necessarily necessary need neither never new next nice night nine no nobody
    noise nominee none nor normally not note nothing notice november now nowadays number obvious
    occasion october odd of off offer often old on once one only onto open openly opinion
    opportunity or order ordinary organisation organization origin originally other otherwise ought
    our out outcome outside over overall own pace paid pair paper part particular particularly
    passion passionate past path pattern pay peace people per perfect perform perhaps period
    persist person personal personally perspective pick piece place play please pleasure plus point
    polite positive possible practical practice pragmatic precise precisely prefer premise prepared
    present pretend prevent previous previously pride principle priority private probably problem
    process professional proficient progress promise promote promotion proper properly protect
    proud prove proven provide public publish published pull pure purpose push put qualification
    qualified question quick quickly quiet quietly quit quite range rarely rate rather reach read
    ready real really reason recent recently recognise recognize record reflect regards regular
    regularly relate relation relationship relevant rely remain remember repeat repertoire reply
    request require respect respond responsibility responsible rest result return reward right rise
    role rose roughly round routine rule run sad safe safely same sat satisfied saturday saw say
    scene school search second secret see seek seem seen select selection self sense sent separate
    september serious serve set setting seven several share shared sharp she sheer short should
    show showed shown side significant significantly silence similar simple simplicity simply since
    sincere sincerely single sit situation six sixteen skill skilled skillset slept small smart
    smile smooth so solid solution some somebody someone something sometimes somewhat soon sort
    source space speak special spend spent spirit spoke spring stable stack stage stand standard
    start started state stay steadily steady step stick still stint stood stop story straight
    strength strive strong structure struggle stubborn studied stuff style subject substantially
    succeed success successful successfully such suggest suit suitable summer sunday support
    supportive sure surprise surround switch tackle take taken taking talent talk task team tell
    ten tend tenure term test than thank that thats the their them themselves then there thereafter
    therefore these they thing think thinking third thirty this thorough thoroughly those though
    thought thousand thousands three through throughout thursday thus tidy tight time tiny tired to
    today together told tone tongue too took tool toolbox toolkit top topic total touch tough
    toward towards track trade tradition transparent treat true truly trust truth try tuesday turn
    turned twelve twenty twice two type typical typically ultimate ultimately under understand
    understanding understood unique unit university until unusual up upon us use used useful
    usefully user using usual usually valuable value variety various venture versed version very
    via view vision visit voice wait want warm was wasnt waste watch way we weak wednesday week
    weekend weekly welcome well went were weve what whatever when where whether which while who
    whole whom whose why wide widely will willing winter wise wish with within without woke wonder
    wonderful wont word wording wore work worked worker working workplace world worn worry worth
    worthwhile would write writing wrong year yearly yes yesterday yet you youll young your youre
    yourself zero
    """.split()
)

# The first of each line stands for all.
SAME = tuple(
    tuple(line.split())
    for line in """
    cut reduce reduced reduction lower lowered shorten shortened decrease decreased down shrunk
    increase increased raise raised grow grew grown rise rose risen growth boost boosted
    build built building rebuild rebuilt
    write wrote written rewrote rewritten writing
    lead led leading leader
    run ran running
    win won winning
    bring brought
    teach taught teaching
    buy bought acquire acquired acquisition
    sell sold
    spend spent spending
    begin began begun start started
    certificate certified certification
    people person employee staff worker colleague
    customer client
    firm company
    launch launched
    hire hired hiring recruit recruited recruiting recruitment
    article sku
    visit attendance
    save saved saving
    inventory stock
    volunteer volunteered volunteering
    """.strip().splitlines()
)
