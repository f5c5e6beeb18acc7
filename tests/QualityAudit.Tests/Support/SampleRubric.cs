using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Tests.Support;

/// <summary>A small rubric with every kind of thing a real one has: nested criteria, all common scales, critical, advisory and bonus items, caps.</summary>
public static class SampleRubric
{
    private static readonly Scale Graded = new GradedScale(
    [
        new("met", new("达标", "met"), 1),
        new("partly", new("部分达标", "partly met"), 0.5m),
        new("not-met", new("不达标", "not met"), 0),
    ]);

    private static readonly Scale YesNo = new YesNoScale(false);

    private static readonly Scale Rings = new MeasureScale(new("声", "rings"), [new(null, 3, 1), new(null, null, 0)]);

    public static Rubric Value { get; } = new(
        "six-plus-two",
        "2008.1",
        "9f2c4e1ab07d5566c1f0b6a1de9d0a3c44b7c2f8ee1093a7d5b8f6c2a1e4d370",
        new("“6+2”步法季度检查评分标准", "Quarterly check of the 6+2 step service law"),
        [
            new("A1", new("执行力", "Execution"), 25, IndicatorSource.Checklist, ExecutionCriteria()),
            new("A2", new("流程", "Process"), 25, IndicatorSource.Callbacks, [ProcessQuestions()]) { Region = RegionAggregation.Pooled },
            new("A3", new("客户评价", "Customer evaluation"), 50, IndicatorSource.Callbacks, [ResultQuestions()]) { Region = RegionAggregation.Pooled },
        ])
    {
        ValidFrom = new Quarter(2008, 1),
        Note = new("分值与等级为本标准自定。", "Points and bands are this rubric's own choice."),
        Bands =
        [
            new("excellent", new("优秀", "excellent"), 90),
            new("good", new("良好", "good"), 80),
            new("qualified", new("合格", "qualified"), 70),
            new("needs-work", new("待改进", "needs work"), 0),
        ],
        Caps =
        [
            new CriticalCap("CAP-1", new("关键项不达标，总分不超过60分", "A critical item not met: total at most 60"), null, 60, []),
            new FloorCap("CAP-2", new("客户评价低于50分，总分不超过70分", "Customer evaluation below 50: total at most 70"), null, 70, "A3", 50),
        ],
        GroupResultQuarters = [4],
        Unanswered = UnansweredPolicy.Exclude,
        Steps =
        [
            Entry("1", "温馨牵手", "Warm hand-in-hand"), Entry("2", "喜结连理", "Tying the knot"), Entry("3", "亲密接触", "Close contact"),
            Entry("4", "恭迎乔迁", "Welcoming the move"), Entry("5", "嘘寒问暖", "Warm enquiry"), Entry("6", "承担责任", "Taking responsibility"),
            Entry("+1", "一路同行", "All the way together"), Entry("+2", "四年之约", "Four-year appointment"),
        ],
        Stages = [Entry("visit", "来访", "Visit"), Entry("subscription", "认购", "Subscription"), Entry("signing", "签约", "Signing"), Entry("handover", "交付", "Handover")],
        Objects =
        [
            Entry("W1", "操作指引", "Operating guide"), Entry("W2", "执行记录", "Written records"), Entry("W3", "现场公示", "Public display"),
            Entry("X1", "实际感受", "Actual experience"), Entry("P1", "相关人员", "Staff concerned"),
        ],
        Departments =
        [
            Entry("sales", "项目销售", "Project sales"), Entry("customer-service", "项目客服", "Project customer service"),
            Entry("property", "物业公司", "Property company"), Entry("project", "项目工程", "Project management"),
        ],
    };

    private static IReadOnlyList<Criterion> ExecutionCriteria() =>
    [
        new("A1-W", new("书面资料", "Written material"), 40)
        {
            Criteria =
            [
                new("A1-W-guide", new("操作指引", "Operating guides"), 1)
                {
                    Items =
                    [
                        Item("W1-1", "阳光购楼操作指引齐全", "Guide to transparent purchase is complete", Graded, 4, "1", "W1", "sales"),
                        Item("W1-3", "工地开放日操作指引齐全", "Guide to the site open day is complete", Graded, 3, "3", "W1", "project"),
                        Item("W1-4", "交付流程与收费标准已成文", "Handover procedure and fees are written down", Graded, 3, "4", "W1", "customer-service"),
                    ],
                },
                new("A1-W-record", new("执行记录", "Records"), 1)
                {
                    Items =
                    [
                        Item("W2-2", "合同条款讲解有客户签字记录", "Clause explanations are signed by customers", Graded, 4, "2", "W2", "sales"),
                        Item("W2-3", "每月公示工程进展", "Progress is published every month", new CountScale(3, true), 3, "3", "W2", "project"),
                        Item("W2-5", "入住三个月回访记录完整", "Records of the three-month visit are complete", Graded, 4, "5", "W2", "customer-service"),
                        Item("W2-6", "满一年房屋质量检查有记录", "The one-year quality check is on record", Graded, 3, "6", "W2", "property"),
                        Item("W2-8", "四年之约改造费用已列入年度预算", "The four-year renovation fund is budgeted", YesNo, 3, "+2", "W2", "property"),
                    ],
                },
            ],
        },
        new("A1-X", new("现场暗访", "Mystery shop"), 60)
        {
            Items =
            [
                Item("L01a", "电话三声内接听", "Phone answered within three rings", Rings, 2, "1", "X1", "sales", "visit"),
                Item("L03", "保安敬礼或微笑注目", "Salute, or smile with eye contact", Graded, 2, "1", "X1", "property", "visit"),
                Item("L05", "讲解包含区位、配套、风险等六项内容", "Presentation covers six topics", Checks(), 6, "1", "X1", "sales", "visit"),
                Item("W3-1", "红线内外不利因素公示", "Adverse factors are displayed", Graded, 5, "1", "W3", "sales", "visit") with { Critical = true, ReasonRequired = true },
                Item("W3-2", "五证齐全公示", "All five certificates are displayed", new CountScale(5, true), 4, "2", "W3", "sales", "subscription") with { Critical = true },
                Item("L14", "认购书与补充协议一并签署", "Subscription agreement and supplement signed together", YesNo, 3, "2", "X1", "sales", "subscription"),
                Item("L25", "签约后七日内电话回访", "Called within seven days of signing", new MeasureScale(new("天", "days"), [new(null, 7, 1), new(null, 14, 0.5m), new(null, null, 0)]), 3, "2", "X1", "sales", "signing"),
                Item("P1-4", "验房工程师清楚验收标准", "Inspecting engineers know the standard", new PointsScale(5, 1), 4, "4", "P1", "project", "handover"),
                Item("P1-7", "客服人员清楚投诉渠道", "Service staff know the complaint channels", Graded, 3, "+1", "P1", "customer-service"),
                Item("G1", "验房小贴士（可选动作）", "House-check tips (optional action)", YesNo, 2, "4", "X1", "customer-service") with { Advisory = true },
                Item("B1", "创新服务加分", "Bonus for a new service", new PointsScale(2, 0.5m), 2, "+1", "X1", "customer-service") with { Bonus = true },
            ],
        },
    ];

    private static Criterion ProcessQuestions() => new("A2-Q", new("标准动作是否执行", "Were the standard actions carried out?"), 1)
    {
        Questions =
        [
            Ask("CB-A2-1", "是否邀请您参加工地开放活动？", "Were you invited to the site open day?", Measure.YesShare, CallbackKind.Handover, "3", "project"),
            Ask("CB-A2-2", "是否定期向您通报工程进展？", "Are you informed regularly of the progress?", Measure.YesShare, CallbackKind.Handover, "3", "customer-service"),
            Ask("CB-A2-3", "您是否了解投诉渠道？", "Do you know the complaint channels?", Measure.YesShare, CallbackKind.Handover, "+1", "customer-service"),
            Ask("CB-A2-4", "客服人员是否定期与您联系？", "Does customer service contact you regularly?", Measure.YesShare, CallbackKind.Handover, "+1", "customer-service"),
        ],
    };

    private static Criterion ResultQuestions() => new("A3-Q", new("动作效果", "Effect of the actions"), 1)
    {
        Questions =
        [
            Ask("CB-A3-1", "您始终信赖本公司吗？", "Have you always trusted the developer?", Measure.TopTwoBox, CallbackKind.DailyLiving, null, null),
            Ask("CB-A3-2", "本公司始终尊重业主吗？", "Has the developer always respected owners?", Measure.TopTwoBox, CallbackKind.DailyLiving, null, null),
            Ask("CB-A3-3", "您感受到持续的关心和关注吗？", "Do you receive continued care and attention?", Measure.TopTwoBox, CallbackKind.DailyLiving, "5", "customer-service"),
            Ask("CB-A3-4", "工地开放增强了您对项目的信心吗？", "Did the site opening raise your confidence?", Measure.TopTwoBox, CallbackKind.Handover, "3", "project"),
        ],
    };

    private static ChecksScale Checks() => new(
    [
        new("location", new("区位模型", "location")), new("community", new("社区环境", "community")), new("product", new("产品细节", "product")),
        new("brand", new("品牌", "brand")), new("service", new("物业服务", "property service")), new("display", new("公示文件", "displayed papers")),
    ]);

    private static Item Item(
        string id, string zh, string en, Scale scale, decimal points, string step, string inspected, string department, string? stage = null) =>
        new(id, new LocalizedText(zh, en), scale, points) { Step = step, Object = inspected, Department = department, Stage = stage };

    private static Question Ask(string id, string zh, string en, Measure measure, CallbackKind kind, string? step, string? department) =>
        new(id, new LocalizedText(zh, en), kind, measure, 1) { MinimumAnswers = 5, Step = step, Department = department };

    private static CatalogueEntry Entry(string key, string zh, string en) => new(key, new LocalizedText(zh, en), []);
}
