using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Tests.Import;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Forms;

/// <summary>What forms look like before anybody has filled them in.</summary>
public sealed class FormTests
{
    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create("[]:*?/\\");

    private static readonly DrawnHousehold[] Drawn =
    [
        new(Given.Projects[0], CallbackKind.Handover, "3-501", new DateOnly(2008, 6, 20)),
        new(Given.Projects[1], CallbackKind.DailyLiving, "12-1102", null),
    ];

    public static TheoryData<string, Language> Forms => new()
    {
        { "checklist", Language.Chinese }, { "checklist", Language.English },
        { "callbacks", Language.Chinese }, { "callbacks", Language.English },
        { "register", Language.Chinese }, { "group-bsc", Language.English },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void It_reads_as_it_should(string form, Language language) =>
        Snapshot.Matches(WorkbookText.Of(WorkbookText.Cells(Form(form, language))), part: $"{form}.{language}");

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_package_is_what_the_format_allows(string form, Language language)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Form(form, language)), false);

        var problems = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document);

        problems.Select(problem => $"{problem.Part?.Uri} {problem.Path?.XPath}: {problem.Description}").Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_same_request_gives_the_same_bytes_under_every_culture(string form, Language language)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            var expected = Form(form, language);
            foreach (var name in new[] { "de-DE", "th-TH", "ar-SA" })
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
                Form(form, language).AsSpan().SequenceEqual(expected).Should().BeTrue(name);
            }
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Fact]
    public void What_stands_beside_its_formulas_is_what_a_spreadsheet_program_makes_of_them()
    {
        var rubrics = new[] { UnansweredPolicy.Exclude, UnansweredPolicy.Zero }.Select(policy => Given.RubricWith(policy))
            .Concat(Enumerable.Range(100, 12).Select(seed => new RandomAudit(seed).Rubric)).ToList();
        var forms = rubrics.ConvertAll(rubric => FormBytes.Checklist(rubric, Language.English, Given.Projects[0]));
        forms.Add(Form("callbacks", Language.English));

        var calculated = SpreadsheetProgram.Convert(forms.ConvertAll(WorkbookText.WithoutCachedValues), "xlsx");

        for (var i = 0; i < forms.Count; i++)
        {
            var shown = WorkbookText.Cells(calculated[i]).ToDictionary(cell => (cell.Sheet, cell.Address), cell => cell.Value);
            foreach (var cell in WorkbookText.Cells(forms[i]).Where(cell => cell.Formula is not null))
                shown.GetValueOrDefault((cell.Sheet, cell.Address), "").Should().Be(cell.Value, $"{i} {cell.Address} ={cell.Formula}");
        }
    }

    [Fact]
    public void Everything_but_the_cells_to_fill_in_is_locked_on_every_sheet_without_a_password()
    {
        foreach (var (form, language) in new[] { ("checklist", Language.Chinese), ("callbacks", Language.English), ("register", Language.Chinese), ("group-bsc", Language.Chinese) })
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(Form(form, language)), false);
            foreach (var sheet in document.WorkbookPart!.WorksheetParts)
            {
                var protection = sheet.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.SheetProtection>().Single();
                protection.Sheet!.Value.Should().BeTrue();
                protection.Password.Should().BeNull();
            }
        }
    }

    [Theory]
    [InlineData("=cmd|'/c calc'!A1")]
    [InlineData("[x]:*?/\\")]
    [InlineData("'quoted'")]
    [InlineData("说明")]
    [InlineData("a name that is much longer than the thirty-one characters of a tab")]
    public void Nothing_from_a_name_becomes_a_formula_or_breaks_a_sheet(string name)
    {
        var projects = new[] { Given.Project("=1+1", name, "上海", "沪南", []), Given.Project("P2", name + " 2", "上海", "沪南", []) };
        byte[][] forms =
        [
            FormBytes.Checklist(Given.Rubric, Language.Chinese, projects),
            FormBytes.Callbacks(Given.Rubric, projects, [new(projects[0], CallbackKind.Handover, "=2+2", null)]),
            FormBytes.Register(projects),
            FormBytes.GroupBsc(projects),
        ];

        foreach (var form in forms)
        {
            var cells = WorkbookText.Cells(form);
            cells.Should().Contain(cell => cell.Value == name && cell.IsText && cell.Formula == null);
            cells.Where(cell => cell.Formula is not null).Should().NotContain(cell => cell.Formula!.Contains("cmd", StringComparison.Ordinal) || cell.Formula.Contains("1+1", StringComparison.Ordinal));
            cells.Select(cell => cell.Sheet).Distinct().Where(sheet => sheet.Length > 31 || sheet.AsSpan().ContainsAny(Forbidden)).Should().BeEmpty();
        }

        SpreadsheetProgram.Convert(forms, "xlsx").Should().HaveCount(forms.Length);
    }

    [Fact]
    public void A_form_carries_the_mark_of_its_rubric()
    {
        using var zip = new ZipArchive(new MemoryStream(Form("checklist", Language.Chinese)));
        using var reader = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open());

        reader.ReadToEnd().Should().Contain("\"small|2008.1|hash-1\"").And.Contain("hidden=\"1\"");
    }

    [Fact]
    public void Each_form_left_blank_is_one_sentence()
    {
        Given.Import(FormBytes.Checklist(Given.Rubric, Language.English, Given.Projects), "a.xlsx").Findings().Should().Equal("- QA1150", "- QA1150", "- QA1150");
        Given.Import(FormBytes.Callbacks(Given.Rubric, Given.Projects, []), "a.xlsx").Findings().Should().Equal("- QA1150");
        Given.Import(Form("callbacks", Language.English), "a.xlsx").Findings().Should().Equal("A6 QA1351", "A6 QA1351");
        Given.Import(FormBytes.Register([]), "a.xlsx").Findings().Should().Equal("- QA1150");
        Given.Import(FormBytes.GroupBsc(Given.Projects), "a.xlsx").Findings().Should().Equal("- QA1150");
    }

    [Fact]
    public void A_register_that_lists_known_projects_imports_as_they_are()
    {
        var imported = Given.Import(FormBytes.Register(Given.Projects), "a.xlsx");

        imported.Findings().Should().BeEmpty();
        ((RegisterContent)imported.File!.Content).Projects.Select(project => (project.Id, project.Name, project.Region, Aliases: string.Join(';', project.Aliases)))
            .Should().Equal(Given.Projects.Select(project => (project.Id, project.Name, project.Region, string.Join(';', project.Aliases))));
    }

    private static byte[] Form(string form, Language language) => form switch
    {
        "checklist" => FormBytes.Checklist(Given.RubricWith(UnansweredPolicy.Exclude), language, Given.Projects[0]),
        "callbacks" => FormBytes.Callbacks(Given.Rubric, Given.Projects, Drawn, language),
        "register" => FormBytes.Register(Given.Projects, language),
        _ => FormBytes.GroupBsc(Given.Projects, language),
    };
}
