using static QualityAudit.Diagnostics.Severity;

namespace QualityAudit.Diagnostics;

/// <summary>What is wrong with a rubric file: QA2xxx.</summary>
public static class RubricDiagnostics
{
    // QA200x: the file as a file and as YAML.
    public static readonly DiagnosticDescriptor NotReadable = new("QA2001", Error,
        new("评分标准文件读不了", "Rubric file cannot be read"),
        new("评分标准文件“{path}”不存在，或没有读取权限。", "The rubric file “{path}” does not exist or may not be read."),
        new("检查路径和读取权限。", "Check the path and the permission to read it."));

    public static readonly DiagnosticDescriptor NotUtf8 = new("QA2002", Error,
        new("评分标准文件不是 UTF-8 编码", "Rubric file is not UTF-8"),
        new("评分标准文件不是 UTF-8 编码，文字无法可靠读取。", "The rubric file is not in UTF-8, so its words cannot be read reliably."),
        new("用编辑器把文件另存为 UTF-8 编码。", "Save the file again as UTF-8 in your editor."));

    public static readonly DiagnosticDescriptor NotYaml = new("QA2003", Error,
        new("不符合 YAML 写法", "Not valid YAML"),
        new("从这里起不符合 YAML 写法：{problem}。", "From here on this is not YAML: {problem}."),
        new("检查缩进（只用空格，不用 Tab）、冒号后的空格、成对的引号和括号。",
            "Check the indentation (spaces, never tabs), the blank after each colon, and paired quotes and brackets."));

    public static readonly DiagnosticDescriptor YamlFeature = new("QA2004", Error,
        new("评分标准文件不使用这种 YAML 写法", "YAML feature not used in rubrics"),
        new("评分标准文件不支持：{feature}。", "Rubric files do not support {feature}."),
        new("把内容直接写出来。", "Write the content out in full."));

    public static readonly DiagnosticDescriptor DuplicateKey = new("QA2005", Error,
        new("同一个键写了两次", "Key given twice"),
        new("键“{key}”在{where}里写了两次。", "The key “{key}” stands twice in {where}."),
        new("删掉其中一个“{key}”。", "Remove one of the two “{key}”."));

    public static readonly DiagnosticDescriptor EmptyValue = new("QA2006", Error,
        new("键没有值", "Key without a value"),
        new("“{key}”的冒号后面没有值。", "“{key}” has no value after its colon."),
        new("在冒号后写上值，或删掉“{key}”。", "Write a value after the colon, or remove “{key}”."));

    // QA201x: keys and values.
    public static readonly DiagnosticDescriptor UnknownKey = new("QA2010", Error,
        new("不认识的键", "Unknown key"),
        new("{where}里没有“{key}”这个键{suggestion}。", "The key “{key}” is not known in {where}{suggestion}."),
        new("改用其中一个：{allowed}。", "Use one of: {allowed}."));

    public static readonly DiagnosticDescriptor MissingKey = new("QA2011", Error,
        new("缺少必填的键", "Missing key"),
        new("{where}缺少“{key}”。", "“{key}” is missing in {where}."),
        new("补上“{key}”。", "Add “{key}”."));

    public static readonly DiagnosticDescriptor WrongType = new("QA2012", Error,
        new("值的类型不对", "Wrong type of value"),
        new("“{key}”应为：{wanted}；这里是{found}。", "“{key}” must be {wanted}; here it is {found}."),
        new("把“{key}”写成：{wanted}。", "Write “{key}” as {wanted}."));

    public static readonly DiagnosticDescriptor NotAllowed = new("QA2013", Error,
        new("不允许的值", "Value not allowed"),
        new("“{key}”不能是“{value}”{suggestion}。", "“{key}” cannot be “{value}”{suggestion}."),
        new("改用其中一个：{allowed}。", "Use one of: {allowed}."));

    public static readonly DiagnosticDescriptor MissingLanguage = new("QA2014", Error,
        new("缺少一种语言的文字", "Text missing in one language"),
        new("“{key}”缺少{language}文字。", "“{key}” has no {language} text."),
        new("在“{key}”下补上“{code}”。", "Add “{code}” below “{key}”."));

    public static readonly DiagnosticDescriptor OutOfRange = new("QA2015", Error,
        new("数值超出范围", "Number out of range"),
        new("“{key}”为 {value}，应在 {least} 到 {most} 之间。", "“{key}” is {value}; it must lie between {least} and {most}."),
        new("改为 {least} 到 {most} 之间的数。", "Change it to a number between {least} and {most}."));

    public static readonly DiagnosticDescriptor NotPositive = new("QA2016", Error,
        new("数值必须大于 0", "Number must be above 0"),
        new("“{key}”为 {value}，必须大于 0。", "“{key}” is {value}; it must be above 0."),
        new("改为大于 0 的数；不计分的内容请标为 advisory: true 或删掉。",
            "Change it to a number above 0; mark what should not count as advisory: true, or remove it."));

    public static readonly DiagnosticDescriptor TooFewEntries = new("QA2017", Error,
        new("列表内容太少", "Too few entries"),
        new("“{key}”有 {count} 项，至少要有 {least} 项。", "“{key}” has {count} entries; it needs at least {least}."),
        new("补足到至少 {least} 项。", "Add entries until there are at least {least}."));

    public static readonly DiagnosticDescriptor NotAQuarter = new("QA2018", Error,
        new("不是季度", "Not a quarter"),
        new("“{key}”的值“{value}”不是季度。", "“{key}” is “{value}”, which is not a quarter."),
        new("写成 2008Q1 这样的形式。", "Write it like 2008Q1."));

    public static readonly DiagnosticDescriptor ValidityReversed = new("QA2019", Error,
        new("失效季度早于生效季度", "Validity ends before it starts"),
        new("validTo（{to}）早于 validFrom（{from}）。", "validTo ({to}) lies before validFrom ({from})."),
        new("改正 validFrom 或 validTo；仍在使用的版本不写 validTo。",
            "Correct validFrom or validTo; leave validTo out for the version in use."));

    // QA202x: ids and structure.
    public static readonly DiagnosticDescriptor WeightsSum = new("QA2020", Error,
        new("指标权重之和不是 100", "Indicator weights do not add up to 100"),
        new("各指标权重之和为 {sum}，应为 100。", "The indicator weights add up to {sum}; they must add up to 100."),
        new("调整各指标的 weight，使其之和为 100。", "Change the weights of the indicators so that they add up to 100."));

    public static readonly DiagnosticDescriptor DuplicateId = new("QA2021", Error,
        new("编号重复", "Id used twice"),
        new("编号“{id}”已在{first}用过。", "The id “{id}” is already used in {first}."),
        new("换一个没有用过的编号。", "Give it an id that is not used yet."));

    public static readonly DiagnosticDescriptor IllegalId = new("QA2022", Error,
        new("编号含有不允许的字符", "Id has characters that are not allowed"),
        new("编号“{id}”不符合写法。", "The id “{id}” is not written as ids are."),
        new("只用英文字母、数字和 - . _，以字母或数字开头；“none”是保留字。",
            "Use letters A–Z, digits and - . _ only, starting with a letter or digit; “none” is reserved."));

    public static readonly DiagnosticDescriptor CriterionMixed = new("QA2023", Error,
        new("考核点混放了不同内容", "Criterion mixes its children"),
        new("考核点“{id}”同时含有 {keys}。", "The criterion “{id}” holds {keys} together."),
        new("只保留 criteria、items、questions 中的一种，其余移到另一个考核点。",
            "Keep one of criteria, items and questions and move the rest to a criterion of its own."));

    public static readonly DiagnosticDescriptor CriterionEmpty = new("QA2024", Error,
        new("考核点是空的", "Empty criterion"),
        new("考核点“{id}”下面没有检查项，也没有回访问题。", "The criterion “{id}” holds no item and no question."),
        new("补上 items 或 questions，或删掉这个考核点。", "Add items or questions, or remove the criterion."));

    public static readonly DiagnosticDescriptor NestedTooDeep = new("QA2025", Error,
        new("考核点嵌套过深", "Criteria nested too deep"),
        new("考核点“{id}”在第三层，最多两层。", "The criterion “{id}” stands on a third level; there are at most two."),
        new("把它的内容上移一层。", "Move its content up one level."));

    public static readonly DiagnosticDescriptor WrongChildren = new("QA2026", Error,
        new("内容与指标的数据来源不符", "Content does not fit the indicator's source"),
        new("指标“{indicator}”的来源是{source}，不能含有 {key}。", "The indicator “{indicator}” is fed by {source} and cannot hold {key}."),
        new("把 {key} 移到来源相符的指标下，或改正 source。", "Move the {key} to an indicator with the right source, or correct source."));

    public static readonly DiagnosticDescriptor UnknownCatalogueKey = new("QA2027", Error,
        new("目录中没有这个键", "Key not in its catalogue"),
        new("{key}“{value}”不在本文件的 {catalogue} 目录中{suggestion}。",
            "The {key} “{value}” is not in this file's catalogue {catalogue}{suggestion}."),
        new("改用目录中的键，或把它加入 {catalogue}。", "Use a key of the catalogue, or add it to {catalogue}."));

    public static readonly DiagnosticDescriptor UnknownReference = new("QA2028", Error,
        new("引用的编号不存在", "Reference to an unknown id"),
        new("“{key}”引用的“{id}”不存在{suggestion}。", "“{key}” names “{id}”, which does not exist{suggestion}."),
        new("改用已有的编号。", "Use an id that exists in this file."));

    public static readonly DiagnosticDescriptor NothingCounts = new("QA2029", Error,
        new("指标没有计分内容", "Nothing counts in the indicator"),
        new("指标“{indicator}”没有任何计分的检查项，永远得不出分。", "No item of the indicator “{indicator}” counts, so it could never have a score."),
        new("至少保留一个既非可选动作也非加分项的检查项。", "Keep at least one item that is neither advisory nor bonus."));

    // QA203x: bands, scales, questions.
    public static readonly DiagnosticDescriptor BandOrder = new("QA2030", Error,
        new("等级没有从高到低排列", "Bands are not in falling order"),
        new("等级“{id}”的下限是 {bound}，应低于上一等级的下限 {previous}。",
            "The band “{id}” starts at {bound}; it must start below the {previous} of the band before it."),
        new("从高到低排列等级，下限不得重复。", "Order the bands from the best to the worst, each with its own lower bound."));

    public static readonly DiagnosticDescriptor LastBandNotZero = new("QA2031", Error,
        new("最低等级的下限不是 0", "Last band does not start at 0"),
        new("最低等级“{id}”的下限是 {bound}，低于它的总分没有等级。",
            "The last band “{id}” starts at {bound}; totals below it would have no band."),
        new("把最后一个等级的 from 改为 0。", "Set from of the last band to 0."));

    public static readonly DiagnosticDescriptor NoFullCredit = new("QA2032", Warning,
        new("无法得满分", "Full credit cannot be reached"),
        new("“{key}”中没有得分率为 1 的一档，该项永远得不到满分。", "No entry of “{key}” is worth 1, so nobody can earn the item's full points."),
        new("检查是否应有一档 credit 为 1。", "Check whether one entry should have credit 1."));

    public static readonly DiagnosticDescriptor MeasureNotClosed = new("QA2033", Error,
        new("测量区间没有兜底", "Measured values without a band"),
        new("最后一个区间还有上下限，有的测量值不属于任何区间。", "The last band still has a limit, so some measured values belong to no band."),
        new("把最后一个区间的 atLeast 和 atMost 去掉。", "Remove atLeast and atMost from the last band."));

    public static readonly DiagnosticDescriptor MeasureNeverReached = new("QA2034", Error,
        new("测量区间永远用不到", "Band that is never reached"),
        new("没有任何测量值会落入第 {number} 个区间。", "No measured value can fall into band {number}."),
        new("检查 atLeast 和 atMost，以及区间的先后顺序。", "Check atLeast and atMost and the order of the bands."));

    public static readonly DiagnosticDescriptor StepDoesNotFit = new("QA2035", Error,
        new("步长除不尽最高分", "Step does not divide the maximum"),
        new("步长 {step} 除不尽最高分 {maximum}，满分无法填写。", "The step {step} does not divide the maximum {maximum}, so full marks cannot be given."),
        new("改正 step 或 maximum。", "Correct step or maximum."));

    public static readonly DiagnosticDescriptor MapLength = new("QA2036", Error,
        new("对照分值个数不对", "Map of the wrong length"),
        new("map 有 {count} 个分值，评分为 1 到 {points}，应有 {points} 个。",
            "map has {count} values; for ratings 1 to {points} it needs {points}."),
        new("按评分从 1 到 {points} 的顺序各写一个分值。", "Give one value for each rating from 1 to {points}, in that order."));

    public static readonly DiagnosticDescriptor NoEffect = new("QA2037", Warning,
        new("该键不起作用", "Key without effect"),
        new("“{key}”在这里不起作用：{reason}。", "“{key}” has no effect here: {reason}."),
        new("删掉“{key}”，或检查是否写错了地方。", "Remove “{key}”, or check whether it belongs elsewhere."));

    public static readonly DiagnosticDescriptor PooledChecklist = new("QA2038", Error,
        new("检查表指标不能合并计算", "Checklist indicator cannot be pooled"),
        new("指标“{indicator}”来自检查表，region 不能为 pooled。", "The indicator “{indicator}” comes from checklists; region cannot be pooled."),
        new("改为 equal 或 by-households。", "Use equal or by-households."));

    public static readonly DiagnosticDescriptor LabelHasSeparator = new("QA2039", Error,
        new("名称含有分隔符", "Label holds a list separator"),
        new("“{label}”含有“{separator}”；填表时多个勾选项用它隔开，会被读成两项。",
            "“{label}” holds “{separator}”, which separates ticked parts in a checklist and would split it in two."),
        new("换一种写法，不用顿号、逗号和分号。", "Word it without commas and semicolons."));

    // QA204x: flags and caps.
    public static readonly DiagnosticDescriptor CriticalNotApplicable = new("QA2040", Warning,
        new("关键项允许填“不适用”", "Critical item allows N/A"),
        new("关键项“{id}”允许填“不适用”，填了就绕过封顶规则。",
            "The critical item “{id}” allows “not applicable”, which would slip past the caps."),
        new("为该项写上 notApplicable: forbidden。", "Add notApplicable: forbidden to the item."));

    public static readonly DiagnosticDescriptor CriticalAdvisory = new("QA2041", Error,
        new("关键项不能是可选动作", "Critical item cannot be advisory"),
        new("检查项“{id}”同时是关键项和可选动作。", "The item “{id}” is both critical and advisory."),
        new("去掉 critical 或 advisory。", "Remove critical or advisory."));

    public static readonly DiagnosticDescriptor CriticalWithoutCap = new("QA2042", Warning,
        new("关键项没有封顶规则", "Critical item without a cap"),
        new("关键项“{id}”不受任何封顶规则约束，不合格也没有后果。",
            "No cap watches the critical item “{id}”, so failing it has no consequence."),
        new("在 caps 中加一条 kind: critical 的规则。", "Add a cap of kind critical to caps."));

    public static readonly DiagnosticDescriptor CriticalBonus = new("QA2043", Error,
        new("加分项不能是关键项", "Bonus item cannot be critical"),
        new("检查项“{id}”同时是关键项和加分项。", "The item “{id}” is both critical and a bonus."),
        new("去掉 critical 或 bonus。", "Remove critical or bonus."));

    public static readonly DiagnosticDescriptor AdvisoryBonus = new("QA2044", Error,
        new("加分项不能是可选动作", "Bonus item cannot be advisory"),
        new("检查项“{id}”同时是可选动作（不计分）和加分项。", "The item “{id}” is both advisory (never counted) and a bonus."),
        new("去掉 advisory 或 bonus。", "Remove advisory or bonus."));

    public static readonly DiagnosticDescriptor CapItemNotCritical = new("QA2045", Error,
        new("封顶规则引用了非关键项", "Cap names an item that is not critical"),
        new("封顶规则“{cap}”引用的检查项“{id}”不是关键项。", "The cap “{cap}” names the item “{id}”, which is not critical."),
        new("为该项写上 critical: true，或从规则中去掉。", "Add critical: true to the item, or take it out of the cap."));

    public static readonly DiagnosticDescriptor CapNeverBites = new("QA2046", Warning,
        new("封顶规则永远不会生效", "Cap that never bites"),
        new("封顶规则“{cap}”针对关键项，但文件中没有关键项。", "The cap “{cap}” watches critical items, but the file has none."),
        new("删掉这条规则，或为检查项写上 critical: true。", "Remove the cap, or mark items with critical: true."));

    public static readonly DiagnosticDescriptor DuplicateLabel = new("QA2047", Error,
        new("名称重复", "Label used twice"),
        new("“{label}”在同一评分方式里用了两次，填表时分不清是哪一个。",
            "“{label}” stands twice in one scale, so a filled checklist could not tell which is meant."),
        new("给每一项不同的名称。", "Give each entry a label of its own."));

    public static readonly DiagnosticDescriptor UnknownPart = new("QA2048", Error,
        new("all-of 引用了上文没有的问题", "all-of names a question that does not stand above"),
        new("上文没有编号为“{id}”的回访问题{suggestion}。", "No question “{id}” stands above this one{suggestion}."),
        new("of 只写本文件中排在前面的问题编号。", "Name in of only questions that stand further up in this file."));

    public static readonly DiagnosticDescriptor PartOfOtherKind = new("QA2049", Error,
        new("all-of 引用了另一种回访的问题", "all-of names a question of another callback kind"),
        new("问题“{id}”不在同一种回访中提问，无法判断同一位客户是否全部符合。",
            "The question “{id}” is asked in another kind of callback, so no respondent could meet both."),
        new("把 callback 改成一致，或从 of 中去掉它。", "Give both the same callback, or take it out of of."));

    public static readonly DiagnosticDescriptor PartWithoutShare = new("QA2054", Error,
        new("all-of 引用的问题没有“满意”与否", "all-of names a question without a good answer"),
        new("问题“{id}”按平均值或换算值计分，没有算作符合的答案。", "The question “{id}” is measured by a mean or a map; no answer of it counts as holding."),
        new("of 只写 measure 为 yes-share、top-two-box 或 top-box 的问题。", "Name in of only questions with measure yes-share, top-two-box or top-box."));

    public static readonly DiagnosticDescriptor SharedQuestionDiffers = new("QA2055", Error,
        new("两套评分标准的同一题号含义不同", "One question id, two meanings"),
        new("题号“{id}”在 {other} 和 {rubric} 中的回访类型或答案不同；回访表按题号对应，分不清是哪一题。",
            "The question “{id}” has another callback kind or other answers in {other} than in {rubric}; callback workbooks go by the id alone."),
        new("给其中一题换一个编号，或把 callback、measure、points 改成一致。", "Give one of them another id, or make callback, measure and points agree."));

    // QA205x: the folder of rubrics.
    public static readonly DiagnosticDescriptor FileNameNotVersion = new("QA2050", Error,
        new("文件名与版本不符", "File name is not the version"),
        new("文件名是“{file}”，版本却是“{version}”。", "The file is named “{file}” but its version is “{version}”."),
        new("把文件改名为 {version}.yaml，或改正 version。", "Rename the file to {version}.yaml, or correct version."));

    public static readonly DiagnosticDescriptor FolderNotId = new("QA2051", Error,
        new("文件夹名与编号不符", "Folder name is not the id"),
        new("文件夹名是“{folder}”，评分标准编号却是“{id}”。", "The folder is named “{folder}” but the rubric's id is “{id}”."),
        new("把文件移到文件夹 {id}，或改正 id。", "Move the file to the folder {id}, or correct id."));

    public static readonly DiagnosticDescriptor OverlappingValidity = new("QA2052", Error,
        new("两个版本的有效期重叠", "Two versions are valid at once"),
        new("{id} 的版本 {version} 与版本 {other} 在 {quarter} 同时有效。",
            "Version {version} of {id} and version {other} are both valid in {quarter}."),
        new("为较早的版本写上 validTo。", "Give the earlier version a validTo."));

    public static readonly DiagnosticDescriptor NoRubrics = new("QA2053", Error,
        new("没有评分标准", "No rubrics"),
        new("“{path}”中没有任何评分标准文件。", "There is no rubric file below “{path}”."),
        new("把文件放到 <编号>/<版本>.yaml。", "Put files at <id>/<version>.yaml."));

    // QA206x: allowed, and yet probably a mistake. `rubric check` looks for these.
    public static readonly DiagnosticDescriptor WorthLittle = new("QA2060", Warning,
        new("检查项几乎不影响总分", "Item hardly counts"),
        new("检查项“{id}”只占总分 {points} 分，全错也看不出变化。",
            "The item “{id}” decides only {points} points of the total; failing it would hardly show."),
        new("提高它的分值，把它并入相近的检查项，或标为 advisory: true。",
            "Give it more points, merge it with a similar item, or mark it as advisory: true."));

    public static readonly DiagnosticDescriptor DecidesMuch = new("QA2061", Warning,
        new("一个检查项决定过多", "One item decides too much"),
        new("检查项“{id}”一项就占总分 {points} 分。", "The item “{id}” alone decides {points} points of the total."),
        new("拆成几个检查项，或降低它的分值。", "Split it into several items, or give it fewer points."));

    public static readonly DiagnosticDescriptor UnbalancedCriteria = new("QA2062", Warning,
        new("考核点轻重悬殊", "Unbalanced criteria"),
        new("考核点“{heavy}”占总分 {heavyPoints} 分，同级的“{light}”只占 {lightPoints} 分，相差二十倍以上。",
            "The criterion “{heavy}” decides {heavyPoints} points of the total, “{light}” beside it only {lightPoints}: more than twenty times less."),
        new("检查两者的 weight 和所含检查项的分值；太小的考核点可以并入别处。",
            "Check the weight of both and the points of their items; merge a criterion that is too small."));

    public static readonly DiagnosticDescriptor SameWording = new("QA2063", Warning,
        new("措辞重复", "Same wording twice"),
        new("“{id}”与“{other}”措辞相同：{text}", "“{id}” says the same as “{other}”: {text}"),
        new("删掉一个，或写清两者的区别。", "Remove one of them, or say what makes them different."));

    public static readonly DiagnosticDescriptor NearWording = new("QA2064", Warning,
        new("措辞几乎相同", "Nearly the same wording"),
        new("“{id}”与“{other}”措辞几乎相同：{text}", "“{id}” says nearly the same as “{other}”: {text}"),
        new("确认它们不是同一件事；是两件事就写清区别，没有编号的检查表要靠措辞来对应。",
            "Make sure that they are two things, and word the difference clearly: checklists without ids are matched by wording."));

    public static readonly DiagnosticDescriptor OtherKindOfCall = new("QA2065", Warning,
        new("问题像是属于另一种回访", "Question of another kind of callback"),
        new("问题“{id}”在{kind}回访中提出，说的却像是{other}回访的事：“{word}”。",
            "The question “{id}” is asked in {kind} callbacks but speaks of “{word}”, which belongs to {other} callbacks."),
        new("改正 callback，或换一种问法。", "Correct callback, or word the question for its own kind."));

    public static readonly DiagnosticDescriptor Untranslated = new("QA2067", Warning,
        new("像是没有翻译", "Looks untranslated"),
        new("“{id}”的{language}文字是“{text}”，像是没有翻译。", "The {language} text of “{id}” is “{text}”, which looks untranslated."),
        new("写上{language}文字。", "Write the text in {language}."));

    public static readonly DiagnosticDescriptor SeveralMain = new("QA2068", Warning,
        new("不止一套主评分标准", "More than one main rubric"),
        new("“{id}”和“{other}”都写了 main: true；按“{other}”为主。", "Both “{id}” and “{other}” say main: true; “{other}” is taken."),
        new("只在其中一套的各版本里保留 main: true。", "Leave main: true in the versions of one of them."));

    public static readonly DiagnosticDescriptor NoMain = new("QA2069", Warning,
        new("没有主评分标准", "No main rubric"),
        new("没有一套评分标准写 main: true；按“{id}”为主：它的成绩单排在最前，文件名不带编号。", "No rubric says main: true; “{id}” is taken: its scorecard comes first and its files bear no id."),
        new("在常规检查所用的评分标准的各版本里写上 main: true。", "Write main: true in the versions of the rubric of the regular check."));

    // QA207x: the workbook of a rubric.
    public static readonly DiagnosticDescriptor NoSheet = new("QA2070", Error,
        new("缺少工作表", "Sheet missing"),
        new("工作簿里没有工作表“{sheet}”。", "The workbook has no sheet “{sheet}”."),
        new("用 rubric export 导出一份，在它上面修改；工作表不要改名或删除。",
            "Start from a workbook written by rubric export; do not rename or delete its sheets."));

    public static readonly DiagnosticDescriptor NoHeadings = new("QA2071", Error,
        new("找不到标题行", "No heading row"),
        new("工作表“{sheet}”没有含“{key}”的标题行。", "The sheet “{sheet}” has no heading row with “{key}”."),
        new("恢复导出时的标题行。", "Put back the heading row as it was exported."));

    public static readonly DiagnosticDescriptor ListWithoutUse = new("QA2072", Error,
        new("选项没有用处", "Option that nothing uses"),
        new("“{list}”既不是目录，也不是用得到选项的检查项编号。", "“{list}” is neither a catalogue nor the id of an item whose scale has options."),
        new("改正“用于”一栏，或删掉这一行。", "Correct the column “list”, or delete the row."));

    public static readonly DiagnosticDescriptor CommentLost = new("QA2073", Warning,
        new("注释不能带入工作簿", "Comment that the workbook cannot carry"),
        new("这里的注释在工作簿里没有位置，再导回时会丢失。", "This comment has no place in the workbook and would be lost on the way back."),
        new("把注释移到条目（以 - 开头的行）或顶层键的上一行。", "Move it to the line above an entry (a line with -) or above a key of the whole rubric."));

    public static readonly DiagnosticDescriptor FileIsThere = new("QA2074", Error,
        new("文件已存在，内容不同", "File is there and differs"),
        new("“{path}”已经存在，而且内容不同；有的季度可能已经用它评过分。", "“{path}” is there already and says something else; quarters may have been scored with it."),
        new("换一个版本号和文件名；确实要覆盖就加 --force。", "Give the version a new number and file name; to replace it all the same, add --force."));

    // QA208x: layout files.
    public static readonly DiagnosticDescriptor LayoutMeaningTwice = new("QA2080", Error,
        new("两列含义相同", "Two columns with one meaning"),
        new("“{key}”已用于{first}的列；一种格式里只能有一列是这个含义。", "“{key}” is already the meaning of the column in {first}; a layout has one column of it."),
        new("把其中一列的 means 改成别的含义；不读取的列写 none。", "Give one of them another meaning; write none for a column that is not read."));

    public static readonly DiagnosticDescriptor LayoutMeaningMissing = new("QA2081", Error,
        new("缺少必要的列", "Column missing that is needed"),
        new("columns 里没有一列的含义是：{keys}。", "None of the columns means any of: {keys}."),
        new("给相应的列写上其中一种 means。", "Give the column in question one of these meanings."));

    public static readonly DiagnosticDescriptor LayoutNameTwice = new("QA2082", Error,
        new("格式重名", "Layout name used twice"),
        new("格式“{name}”已经有了：{other}。", "There is a layout “{name}” already: {other}."),
        new("给其中一个文件换一个名称。", "Give one of the files another name."));
}
