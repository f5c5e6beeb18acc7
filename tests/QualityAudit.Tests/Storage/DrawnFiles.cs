using QualityAudit.Audits;

namespace QualityAudit.Tests.Storage;

/// <summary>Files of every kind drawn from a seed, with the texts that people really type and some that they should not.</summary>
public sealed class DrawnFiles(int seed)
{
    private static readonly string[] Texts =
        ["", "是", "met", "5", " 5 ", "'=1+1", "\"quoted\", \\ and / ", "红线外高压走廊\n未公示", "\t", "𠮷野家 🙂", "e\u0301", "\u200b", "<b>&amp;</b>", "100%", "null", "[\"x\"]"];

    private readonly Random random = new(seed);

    public AuditFile Register(string path) => Of(path, new RegisterContent(
    [
        .. Enumerable.Range(1, random.Next(5)).Select(number => new Project(
            $"P{number}", Text(), Chance() ? [] : [Text(), Text()], Text(), Text(), Chance() ? null : Day(), Chance() ? null : random.Next(999), Chance() ? null : random.Next(999),
            Chance() ? null : Text(), Place(path))),
    ]));

    public AuditFile Checklists(string path) => Of(path, new ChecklistContent(
    [
        .. Enumerable.Range(1, random.Next(5)).Select(number => new Visit(
            $"P{number}", Day(), Text(), Pick<VisitKind>(), "six-plus-two", Text(), random.Next(1, 4), new SheetReference(path, Chance() ? null : Text()), Responses(40))),
    ]));

    public AuditFile Callbacks(string path) => Of(path, new CallbackContent(
    [
        .. Enumerable.Range(1, random.Next(30)).Select(number => new Callback(
            $"C{number}", Text(), Pick<CallbackKind>(), Day(), Text(), Chance() ? null : Day(), Pick<CallOutcome>(), Maybe(), Maybe(),
            new SheetReference(path, Chance() ? null : Text()), number + 1, Responses(8))),
    ]));

    public AuditFile GroupBsc(string path) => Of(path, new GroupBscContent(
    [
        .. Enumerable.Range(1, random.Next(8)).Select(number => new GroupBscResult(
            new Quarter(2008, 3), $"R{number % 3}", Chance() ? null : $"P{number}", Score(), Place(path))).DistinctBy(result => (result.Region, result.ProjectId)),
    ]));

    private AuditFile Of(string path, FileContent content) =>
        new(path, $"hash of {path}", Chance() ? null : AuditFiles.Monday.AddTicks(random.Next()), content);

    private IReadOnlyList<Response> Responses(int upTo) =>
    [
        .. Enumerable.Range(1, random.Next(upTo)).Select(number => new Response(
            $"L{number:00}", Pick<ResponseState>(), Chance() ? null : Text(), Text(), new CellAddress(random.Next(1, 1_048_577), random.Next(1, 16_385)),
            Chance() ? null : Text(), Chance() ? null : Text(), Chance() ? null : Text())),
    ];

    private SourceLocation Place(string path) => random.Next(3) switch
    {
        0 => new(path, Text(), new CellAddress(random.Next(1, 99), random.Next(1, 99))),
        1 => new(path, Line: random.Next(1, 99), Column: Chance() ? null : random.Next(1, 99)),
        _ => new(path),
    };

    private decimal Score() => new(random.Next(), random.Next(), 0, false, 27);

    private DateOnly Day() => new Quarter(2008, 3).FirstDay.AddDays(random.Next(92));

    private string Text() => Texts[random.Next(Texts.Length)];

    private bool? Maybe() => random.Next(3) switch { 0 => null, 1 => true, _ => false };

    private bool Chance() => random.Next(2) == 0;

    private T Pick<T>()
        where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
}
