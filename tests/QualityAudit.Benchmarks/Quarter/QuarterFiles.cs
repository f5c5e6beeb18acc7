namespace QualityAudit.Benchmarks.Quarter;

/// <summary>A quarter as a group's offices would send it: a register, a checklist for each project, the call centre's answers. The same seed, the same bytes.</summary>
internal static class QuarterFiles
{
    public const string Name = "2008Q3";

    private static readonly DateOnly FirstDay = new(2008, 7, 1);
    private static readonly string[] VisitKinds = ["神秘访客", "资料检查", "人员访谈"];
    private static readonly string[] Reasons = ["台面有杂物，未及时清理", "三声铃响后才接听", "未主动告知五证公示位置", "记录缺少业主签字", "工作人员未佩戴工牌"];
    private static readonly string[] Failures = ["无人接听", "关机", "无法接通", "拒访"];

    /// <summary>Writes the workbooks into <paramref name="folder"/> and the rubric into <paramref name="rubrics"/>.</summary>
    public static void Write(string folder, string rubrics, QuarterShape shape)
    {
        Directory.CreateDirectory(Path.Combine(folder, "checklists"));
        Directory.CreateDirectory(Path.Combine(folder, "callbacks"));
        Directory.CreateDirectory(Path.Combine(rubrics, QuarterRubric.Id));
        File.WriteAllText(Path.Combine(rubrics, QuarterRubric.File), QuarterRubric.Yaml());
        for (var first = 0; first < shape.Projects; first += QuarterShape.ProjectsPerFile)
        {
            var number = first == 0 ? "" : Text($"-{first / QuarterShape.ProjectsPerFile + 1}");
            WriteRegister(Path.Combine(folder, $"register{number}.xlsx"), first, Math.Min(first + QuarterShape.ProjectsPerFile, shape.Projects), shape);
        }

        for (var project = 0; project < shape.Projects; project++)
            WriteChecklist(Path.Combine(folder, "checklists", $"{ProjectId(project)}.xlsx"), project);
        for (var first = 0; first < shape.Calls; first += QuarterShape.CallsPerFile)
            WriteCallbacks(Path.Combine(folder, "callbacks", Text($"calls-{first / QuarterShape.CallsPerFile + 1:000}.xlsx")), first, Math.Min(QuarterShape.CallsPerFile, shape.Calls - first), shape.Projects);
    }

    private static void WriteRegister(string path, int first, int end, QuarterShape shape)
    {
        using var file = File.Create(path);
        using var book = new RawWorkbook(file, "项目清单");
        book.Row("项目编号", "项目", "城市", "区域", "交付日期", "交付户数", "签约数");
        for (var project = first; project < end; project++)
        {
            var region = project / shape.ProjectsPerRegion + 1;
            book.Row(ProjectId(project), Text($"项目{project + 1:00000}"), Text($"城市{region:000}"), Text($"区域{region:000}"), FirstDay.AddDays(-project % 700), 300 + project % 900, 200 + project % 500);
        }
    }

    private static void WriteChecklist(string path, int project)
    {
        var dice = new Random(project);
        using var file = File.Create(path);
        using var book = new RawWorkbook(file, "检查表");
        book.Row("项目编号", ProjectId(project));
        book.Row("季度", Name);
        book.Row("检查日期", FirstDay.AddDays(dice.Next(92)));
        book.Row("检查人", Text($"检查员{project % 40 + 1}"));
        book.Row("检查类型", VisitKinds[project % VisitKinds.Length]);
        book.Row("评分标准", QuarterRubric.Id);
        book.Row("版本", QuarterRubric.Version);
        book.Row("编号", "类别", "检查内容", "标准", "结果", "扣分原因", "佐证", "备注");
        for (var item = 1; item <= QuarterShape.Items; item++)
        {
            var met = dice.NextDouble() < 0.85;
            var applies = item % 10 != 0 || dice.NextDouble() < 0.9;
            book.Row(
                QuarterRubric.ItemId(item),
                QuarterRubric.CriterionTitle(item),
                QuarterRubric.ItemText(item),
                QuarterRubric.Standard(item),
                !applies ? "不适用" : met ? "√" : "×",
                !applies ? "本项目无此场所" : met ? null : Reasons[dice.Next(Reasons.Length)],
                met ? null : Text($"照片 {project % 97:00}-{item:00}"),
                item % 7 == 0 ? "已告知现场负责人" : null);
        }
    }

    private static void WriteCallbacks(string path, int first, int count, int projects)
    {
        var dice = new Random(-1 - first);
        using var file = File.Create(path);
        using var book = new RawWorkbook(file, "回访");
        object?[] row = ["回访编号", "项目编号", "回访类型", "回访日期", "房号", "结果", .. Enumerable.Range(1, QuarterShape.Questions).Select(QuarterRubric.QuestionId)];
        book.Row(row);
        for (var call = first; call < first + count; call++)
        {
            var household = call / projects;
            row[0] = Text($"HF2008Q3-{call + 1:0000000}");
            row[1] = ProjectId(call % projects);
            row[2] = "交付";
            row[3] = FirstDay.AddDays(dice.Next(92));
            row[4] = Text($"{household / 40 + 1}-{household % 40 / 2 + 1}{household % 2 + 1:00}");
            var answered = dice.NextDouble() < 0.9;
            row[5] = answered ? "成功" : Failures[dice.Next(Failures.Length)];
            for (var question = 1; question <= QuarterShape.Questions; question++)
                row[5 + question] = answered ? Answer(question, dice) : null;
            book.Row(row);
        }
    }

    private static object Answer(int question, Random dice)
    {
        var chance = dice.NextDouble();
        if (chance < 0.04)
            return "不知道";
        if (question <= QuarterRubric.YesNoQuestions)
            return chance < 0.8 ? "是" : "否";
        return chance < 0.45 ? 5 : chance < 0.75 ? 4 : chance < 0.9 ? 3 : chance < 0.97 ? 2 : 1;
    }

    private static string ProjectId(int project) => Text($"P-{project + 1:00000}");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
