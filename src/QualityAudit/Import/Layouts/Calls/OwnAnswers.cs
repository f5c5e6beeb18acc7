using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Import.Layouts.Calls;

/// <summary>
/// Answers of customers in the words and codes of a layout. 9, 99 and −1 mean "don't know" wherever they are no rating, as surveys write them;
/// what else is no answer has to be said by a profile or by somebody.
/// </summary>
internal sealed class OwnAnswers(CallProfile? profile, OwnWords words)
{
    private const int TenPoints = 10;

    private static readonly string[] SurveyCodes = ["9", "99", "-1"];
    private static readonly string[] Units = ["分"];

    private static readonly (string Means, LocalizedText Name)[] NoAnswers =
    [
        (Response.DontKnow, new("不知道", "don't know")),
        (Response.Refused, new("拒答", "refused")),
        (OwnAnswer.NotAsked, new("没有问", "not asked")),
    ];

    private readonly List<OwnAnswer> chosen = [];

    // Kinds of question whose numbers turned out to count on another scale, and, before that, each number with its first cell.
    private readonly HashSet<string> otherScales = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, Cell>> takenAsTheyStand = new(StringComparer.Ordinal);

    /// <summary>Of the profile, and those that somebody has chosen since.</summary>
    public IReadOnlyList<OwnAnswer> All => [.. profile?.Answers ?? [], .. chosen];

    /// <summary>Answers read as "don't know" by their code.</summary>
    public int SurveyCodesRead { get; private set; }

    /// <summary>The answer in common words at the same place; null where the question was not asked, or where the answer was reported.</summary>
    public Cell? Common(Question question, Cell cell)
    {
        if (cell.IsBlank || cell.Type is CellType.Error or CellType.Uncalculated)
            return cell;
        var plain = PlainText.Of(cell.Text);
        if (Known(question, plain) is { } known)
            return Cells(cell, known.Means);
        var kind = KindOf(question);
        var isNumber = NumberReading.TryRead(cell.Text, Units, out var number);
        if (!isNumber || !(otherScales.Contains(kind) || words.IsChosen(cell, kind)))
        {
            if (IsCommon(question, cell, plain))
                return Taken(kind, isNumber, cell, cell);
            if (Array.IndexOf(SurveyCodes, plain.Replace('\u2212', '-')) >= 0)
            {
                SurveyCodesRead++;
                return Taken(kind, isNumber && number is >= 0 and <= TenPoints, cell, Cells(cell, Response.DontKnow));
            }
        }

        // A number that is none of the answers: it counts on a scale of its own, and so do all the others (1 to 10, say).
        if (isNumber && number is >= 0 and <= TenPoints && otherScales.Add(kind) && takenAsTheyStand.Remove(kind, out var others))
        {
            foreach (var other in others.Values)
                Asked(question, kind, other);
        }

        return Asked(question, kind, cell);
    }

    private Cell? Taken(string kind, bool isNumber, Cell cell, Cell? common)
    {
        if (isNumber)
        {
            if (!takenAsTheyStand.TryGetValue(kind, out var taken))
                takenAsTheyStand.Add(kind, taken = new(StringComparer.Ordinal));
            taken.TryAdd(PlainText.Of(cell.Text), cell);
        }

        return common;
    }

    private Cell? Asked(Question question, string kind, Cell cell)
    {
        var choices = Choices(question);
        if (words.MeaningOf(cell, kind, new("回答", "answers"), [.. choices.Select(choice => choice.Name)], out var isHandled) is not { } choice)
            return isHandled ? null : cell;
        var answer = new OwnAnswer(PlainText.Kept(cell.Text), choices[choice].Means, []);
        if (!chosen.Exists(other => other.Written == answer.Written && other.Means == answer.Means))
            chosen.Add(answer);
        return Cells(cell, answer.Means);
    }

    private OwnAnswer? Known(Question question, string plain)
    {
        var same = profile?.Answers.Where(answer => PlainText.Of(answer.Written) == plain).ToList() ?? [];
        return same.Find(answer => answer.Questions.Contains(question.Id, StringComparer.OrdinalIgnoreCase))
            ?? same.Find(answer => answer.Questions.Count == 0 && Fits(question, answer.Means));
    }

    // One letter may stand for a rating here and for yes there.
    private static bool Fits(Question question, string means) =>
        question.ValidAnswers.Contains(means) || Array.Exists(NoAnswers, other => other.Means == means);

    private static bool IsCommon(Question question, Cell cell, string plain) =>
        AnswerWords.DontKnow.Contains(plain) || AnswerWords.Refused.Contains(plain) || AnswerWords.NotApplicable.Contains(plain)
        || (question.IsYesNo
            ? AnswerWords.IsYes(plain) || AnswerWords.IsNo(plain)
            : NumberReading.TryRead(cell.Text, Units, out var number) && question.ValidAnswers.Contains(CanonicalNumber.Write(number)));

    private static string KindOf(Question question) => question.IsYesNo ? "yes-no" : string.Create(CultureInfo.InvariantCulture, $"rating {question.Points}");

    private static (string Means, LocalizedText Name)[] Choices(Question question) =>
    [
        .. question.IsYesNo
            ? [(YesNoScale.Yes, new("是", "yes")), (YesNoScale.No, new("否", "no"))]
            : Enumerable.Range(1, question.Points).Reverse().Select(point => point.ToString(CultureInfo.InvariantCulture)).Select(point => (point, LocalizedText.Same(point))),
        .. NoAnswers,
    ];

    private static Cell? Cells(Cell cell, string means) => means switch
    {
        OwnAnswer.NotAsked => null,
        Response.DontKnow => Cell.OfText(cell.Address, "不知道"),
        Response.Refused => Cell.OfText(cell.Address, "拒答"),
        YesNoScale.Yes => Cell.OfText(cell.Address, "是"),
        YesNoScale.No => Cell.OfText(cell.Address, "否"),
        _ => Cell.OfText(cell.Address, means),
    };
}
