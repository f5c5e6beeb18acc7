namespace QualityAudit.Benchmarks.Hostile;

/// <summary>Workbooks with too much of something, or with everything wrong.</summary>
internal static class HostileSheets
{
    private static readonly string[] CallHeaders = ["回访编号", "项目", "回访类型", "回访日期", "房号", "结果", "CB-A2-1", "CB-A2-2", "CB-A2-3", "CB-A2-4", "CB-A3-4"];
    private static readonly string[] ForeignHeaders = ["序号", "类别", "检查内容", "分值", "评分标准", "扣分", "得分", "备注"];
    private static readonly string[] ForeignHead = ["项目名称", "春申城", "检查日期", "2008-08-20", "检查人", "李敏", "检查类型", "抽查"];

    public static IEnumerable<HostileFile> All =>
    [
        new("200,000 callbacks, every answer wrong", "a.xlsx", "QA1010", Calls(200_000, (row, _) => [$"H{row}", "SH01", "交付", "2008-07-02", $"{row}", "成功", "大概", "也许", "7", "有时", "九"])) { IsTested = true },
        new("200,000 callbacks of as many unknown projects", "a.xlsx", "QA1010", Calls(200_000, (row, _) => [$"H{row}", $"工地{row}号", "交付", "2008-07-02", $"{row}", "成功", "是", "是", "是", "是", "4"])),
        new("200,000 callbacks of as many unknown projects beside 20,000 known ones", "a.xlsx", "QA1010", Calls(200_000, (row, _) => [$"H{row}", $"花园小区{row}", "交付", "2008-07-02", $"{row}", "成功", "是", "是", "是", "是", "4"])) { Projects = 20_000 },
        new("200,000 callbacks with the same id", "a.xlsx", "QA1010", Calls(200_000, (row, _) => ["H1", "SH01", "交付", "2008-07-02", $"{row}", "成功", "是", "是", "是", "是", "4"])),
        new("290,000 rows of results, all wrong", "a.xlsx", "QA1010", Rows(["年度", "季度", "区域", "项目", "得分"], 290_000, row => [$"二零{row}", "五", "沪南", $"没有{row}", "高"])) { IsTested = true },
        new("290,000 projects, all wrong", "a.xlsx", "QA1010", Rows(["项目编号", "项目", "城市", "区域", "交付日期", "交付户数"], 290_000, row => ["SH1", $"名{row}", "", "", "昨天", "-3"])),
        new("290,000 projects, all right", "a.xlsx", "QA1010", Rows(["项目编号", "项目", "别名", "城市", "区域", "交付日期", "交付户数"], 290_000, row => [$"P{row}", $"花园小区{row}", $"别名{row}", "上海", "沪南", "2008-01-01", $"{row}"])),
        new("290,000 unknown items of a checklist of ours", "a.xlsx", "QA1010", Our(290_000, row => [$"S1-01-X{row}", "制度", $"内容{row}", "符合"])),
        new("290,000 answers in rows of their own to unknown questions", "a.xlsx", "QA1010", Rows(["回访编号", "项目", "回访类型", "回访日期", "房号", "结果", "题号", "答案"], 290_000, row => [$"H{row}", "SH01", "交付", "2008-07-02", "1-1", "成功", $"CB-A2-{row + 9}", "是"])),
        new("a foreign checklist of 200,000 rows", "a.xlsx", "QA1010", Foreign(200_000, row => [$"{row}", "接待", $"第{row}条是否符合规范要求", "5", "按标准", "1", "4", "无"])) { IsTested = true },
        new("a foreign checklist of 4,900 rows, no item known", "a.xlsx", "QA1122", Foreign(4_900, row => [$"{row}", "接待", $"第{row}条是否符合规范要求，见岗位手册第{row}页", "5", "按标准", "1", "4", "无"])),
        new("a foreign checklist of 4,900 rows, each the same item", "a.xlsx", "QA1123", Foreign(4_900, row => ["SC-G1a", "岗亭", "立正敬礼", "5", "按标准", "", "5", "无"])),
        new("callbacks of another layout, 200,000 with words of their own", "a.xlsx", "QA1133", Rows(["问卷编号", "楼盘", "业主类型", "访问日期", "房号", "Q1", "Q2"], 200_000, row => [$"H{row}", "春申城", $"类{row}", "2008-07-02", $"{row}", $"答{row}", "4"])) { IsTested = true },
        new("183 rows of 16,384 columns", "a.xlsx", "QA1016", Wide(183, "1")),
        new("a header of 16,384 questions", "a.xlsx", "QA1307", file => { using var parts = new PackedParts(file); parts.Sheet(1, xml => { PackedParts.Row(xml, 1, [.. CallHeaders, .. Enumerable.Range(1, 16_000).Select(i => $"CB-A2-{i} 问题{i}")]); PackedParts.Row(xml, 2, [.. Enumerable.Repeat("是", 16_000)]); }); }),
        new("60 rows of 16,384 header words", "a.xlsx", "QA1016", file => { using var parts = new PackedParts(file); parts.Sheet(1, xml => { for (var row = 1; row <= 60; row++) PackedParts.Row(xml, row, [.. Enumerable.Range(1, 16_384).Select(i => (i % 3) switch { 0 => "检查内容", 1 => "楼盘", _ => "得分" })]); }); }) { IsTested = true },
        new("a million styled blank rows below three", "a.xlsx", HostileFile.Stored, file => { using var parts = new PackedParts(file); parts.Sheet(1, xml => { Results(xml); for (var row = 4; row <= 1_048_576; row++) xml.Write(FormattableString.Invariant($"<row r=\"{row}\" s=\"1\" customFormat=\"1\" ht=\"15\"/>")); }); }) { IsTested = true },
        new("three million blank cells", "a.xlsx", HostileFile.Stored, file => { using var parts = new PackedParts(file); parts.Sheet(1, xml => { Results(xml); for (var row = 4; row < 60_004; row++) xml.Write(FormattableString.Invariant($"<row r=\"{row}\">") + string.Concat(Enumerable.Range(1, 50).Select(i => FormattableString.Invariant($"<c r=\"{PackedParts.Column(i)}{row}\" s=\"1\"/>"))) + "</row>"); }); }),
        new("elements 100,000 deep", "a.xlsx", "QA1010", file => { using var parts = new PackedParts(file); parts.Sheet(1, xml => { for (var i = 0; i < 100_000; i++) xml.Write("<a>"); for (var i = 0; i < 100_000; i++) xml.Write("</a>"); }); }),
        new("999,000 different texts", "a.xlsx", "QA1010", Shared(999_000, i => $"文{i}")) { IsTested = true },
        new("700 texts of 32,767 characters", "a.xlsx", "QA1204", Shared(700, i => new string('检', 32_760) + FormattableString.Invariant($"{i:0000}"))) { IsTested = true },
        new("an attribute of 50 MB", "a.xlsx", "QA1009", file => { using var parts = new PackedParts(file); parts.Sheet(1, xml => { xml.Write("<row r=\"1\" spans=\""); for (var i = 0; i < 50; i++) xml.Write(new string((char)('a' + i % 26), 1 << 20)); xml.Write("\"/>"); }); }),
        new("a comment of 200 MB", "a.xlsx", HostileFile.Stored, file => { using var parts = new PackedParts(file); parts.Sheet(1, xml => { Results(xml); xml.Write("<!--"); Noise(xml, 200); xml.Write("-->"); }); }),
        new("4,980 sheets", "a.xlsx", "QA1010", file => { using var parts = new PackedParts(file, 4_980); for (var sheet = 1; sheet <= 4_980; sheet++) parts.Sheet(sheet, Results); }) { IsTested = true },
        new("1,000 foreign checklists in one workbook", "a.xlsx", "QA1122", file => { using var parts = new PackedParts(file, 1_000); for (var sheet = 1; sheet <= 1_000; sheet++) parts.Sheet(sheet, xml => ForeignRows(xml, 20, row => [$"{row}", "岗亭", "立正敬礼", "5", "", "", "5", ""])); }),
        new("100,000 merged ranges in a foreign checklist of 4,900 rows", "a.xlsx", "QA1122", file => { using var parts = new PackedParts(file); parts.Sheet(1, xml => ForeignRows(xml, 4_900, row => [$"{row}", "岗亭", "立正敬礼", "5", "扣1分/处", "1", "4", ""]), xml => Merges(xml, 100_000)); }) { IsTested = true },
        new("200,000 merged ranges", "a.xlsx", "QA1010", file => { using var parts = new PackedParts(file); parts.Sheet(1, Results, xml => Merges(xml, 200_000)); }),
        new("200,000 links, notes and conditional formats", "a.xlsx", HostileFile.Stored, file =>
        {
            using var parts = new PackedParts(file);
            parts.Sheet(1, Results, xml =>
            {
                for (var i = 1; i <= 200_000; i++)
                    xml.Write(FormattableString.Invariant($"<conditionalFormatting sqref=\"A{i}\"><cfRule type=\"expression\" priority=\"{i}\"><formula>A{i}&gt;WEBSERVICE(\"http://127.0.0.1/\")</formula></cfRule></conditionalFormatting>"));
                xml.Write("<hyperlinks>");
                for (var i = 1; i <= 200_000; i++)
                    xml.Write(FormattableString.Invariant($"<hyperlink ref=\"A{i}\" location=\"s1!A1\" display=\"x\"/>"));
                xml.Write("</hyperlinks>");
            });
            parts.Part("xl/comments1.xml", xml => { xml.Write("<comments><commentList>"); for (var i = 1; i <= 200_000; i++) xml.Write(FormattableString.Invariant($"<comment ref=\"A{i}\"><text><t>{i}</t></text></comment>")); xml.Write("</commentList></comments>"); });
        }),
        new("a million defined names", "a.xlsx", "QA1010", file => { using var parts = new PackedParts(file, 1, "<definedNames>" + string.Concat(Enumerable.Range(1, 1_000_000).Select(i => FormattableString.Invariant($"<definedName name=\"n{i}\">s1!$A${i}</definedName>"))) + "</definedNames>"); parts.Sheet(1, Results); }) { IsTested = true },
        new("300,000 styles and number formats", "a.xlsx", HostileFile.Stored, file => { using var parts = new PackedParts(file); parts.Sheet(1, Results); parts.Part("xl/styles.xml", xml => { xml.Write("<styleSheet><numFmts>"); for (var i = 200; i < 300_200; i++) xml.Write(FormattableString.Invariant($"<numFmt numFmtId=\"{i}\" formatCode=\"{new string('0', 60)}{i}\"/>")); xml.Write("</numFmts><cellXfs>"); for (var i = 200; i < 300_200; i++) xml.Write(FormattableString.Invariant($"<xf numFmtId=\"{i}\"/>")); xml.Write("</cellXfs></styleSheet>"); }); }),
        new("a sheet of 250 MB that packs well", "a.xlsx", "QA1010", file => { using var parts = new PackedParts(file); parts.Sheet(1, xml => { Results(xml); for (var row = 4; row < 2_000_000; row++) xml.Write(FormattableString.Invariant($"<row r=\"{row}\"><c r=\"A{row}\"><f>IF(A1=1,\"\",\"\")</f><v></v></c></row>                                                    ")); }); }) { IsTested = true },
        new("a sheet of 600 MB of blanks", "a.xlsx", "QA1010", file => { using var parts = new PackedParts(file); var blanks = new string(' ', 1 << 20); parts.Sheet(1, xml => { for (var i = 0; i < 600; i++) xml.Write(blanks); }); }),
        new("299,000 rows from the last to the first", "a.xlsx", "QA1010", file => { using var parts = new PackedParts(file); parts.Sheet(1, xml => { for (var row = 299_000; row > 1; row--) PackedParts.Row(xml, row, "2008", "4", "沪南", "", "80"); PackedParts.Row(xml, 1, "年度", "季度", "区域", "项目", "得分"); }); }) { IsTested = true },
        new("150,000 callbacks, rows out of order", "a.xlsx", "QA1010", file => { using var parts = new PackedParts(file); parts.Sheet(1, xml => { PackedParts.Row(xml, 1, CallHeaders); for (var row = 150_000; row > 1; row--) PackedParts.Row(xml, row, $"H{row}", "SH01", "交付", "2008-07-02", $"{row}", "成功", "是", "是", "是", "是", "4"); }); }),
    ];

    private static Action<Stream> Rows(string[] headers, int count, Func<int, string[]> row) => file =>
    {
        using var parts = new PackedParts(file);
        parts.Sheet(1, xml =>
        {
            PackedParts.Row(xml, 1, headers);
            for (var i = 2; i <= count + 1; i++)
                PackedParts.Row(xml, i, row(i));
        });
    };

    private static Action<Stream> Calls(int count, Func<int, int, string[]> row) => Rows(CallHeaders, count, i => row(i, count));

    private static Action<Stream> Our(int count, Func<int, string[]> row) => file =>
    {
        using var parts = new PackedParts(file);
        parts.Sheet(1, xml =>
        {
            string[][] head = [["项目", "春申城"], ["检查日期", "2008-08-20"], ["检查人", "李敏"], ["检查类型", "抽查"], ["评分标准", "six-plus-two"], ["版本", "2008.1"], ["编号", "类别", "检查内容", "结果"]];
            for (var i = 0; i < head.Length; i++)
                PackedParts.Row(xml, i + 1, head[i]);
            for (var i = head.Length + 1; i <= count; i++)
                PackedParts.Row(xml, i, row(i));
        });
    };

    private static Action<Stream> Foreign(int count, Func<int, string[]> row) => file =>
    {
        using var parts = new PackedParts(file);
        parts.Sheet(1, xml => ForeignRows(xml, count, row));
    };

    private static void ForeignRows(TextWriter xml, int count, Func<int, string[]> row)
    {
        PackedParts.Row(xml, 1, "现场检查表");
        PackedParts.Row(xml, 2, ForeignHead);
        PackedParts.Row(xml, 3, ForeignHeaders);
        for (var i = 4; i < count + 4; i++)
            PackedParts.Row(xml, i, row(i));
    }

    private static Action<Stream> Wide(int rows, string value) => file =>
    {
        using var parts = new PackedParts(file);
        parts.Sheet(1, xml =>
        {
            for (var row = 1; row <= rows; row++)
            {
                xml.Write(FormattableString.Invariant($"<row r=\"{row}\">"));
                for (var column = 1; column <= 16_384; column++)
                    xml.Write(FormattableString.Invariant($"<c r=\"{PackedParts.Column(column)}{row}\"><v>{value}</v></c>"));
                xml.Write("</row>");
            }
        });
    };

    private static Action<Stream> Shared(int count, Func<int, string> text) => file =>
    {
        using var parts = new PackedParts(file);
        parts.Sheet(1, xml =>
        {
            PackedParts.Row(xml, 1, "年度", "季度", "区域", "项目", "得分");
            for (var i = 0; i < Math.Min(count, 290_000); i++)
                xml.Write(FormattableString.Invariant($"<row r=\"{i + 2}\"><c r=\"A{i + 2}\" t=\"s\"><v>{count - 1 - i}</v></c></row>"));
        });
        parts.Part("xl/sharedStrings.xml", xml =>
        {
            xml.Write("<sst>");
            for (var i = 0; i < count; i++)
                xml.Write($"<si><t>{text(i)}</t></si>");
            xml.Write("</sst>");
        });
    };

    private static void Results(TextWriter xml)
    {
        PackedParts.Row(xml, 1, "年度", "季度", "区域", "项目", "得分");
        PackedParts.Row(xml, 2, "2008", "4", "沪南", "", "84.5");
        PackedParts.Row(xml, 3, "2008", "4", "浙江", "", "79");
    }

    private static void Merges(TextWriter xml, int count)
    {
        xml.Write("<mergeCells>");
        for (var i = 0; i < count; i++)
            xml.Write(FormattableString.Invariant($"<mergeCell ref=\"D{4 + i * 2}:D{5 + i * 2}\"/>"));
        xml.Write("</mergeCells>");
    }

    private static void Noise(TextWriter xml, int megabytes)
    {
        var random = new Random(1);
        Span<char> some = stackalloc char[1024];
        for (var i = 0; i < megabytes * 1024; i++)
        {
            for (var c = 0; c < some.Length; c++)
                some[c] = (char)('a' + random.Next(26));
            xml.Write(some);
        }
    }
}
