namespace QualityAudit.Spreadsheets;

/// <summary>
/// What a cell takes, in the words of the format. Type: list, date, whole, decimal, custom; null takes everything and only prompts.
/// First and Second: formulas without the equals sign. Refusal null: a hint, never a lock.
/// </summary>
internal sealed record Validation(string? Type, string? Operator, string? First, string? Second, string Prompt, string? Refusal);

/// <summary>Colours an area: by a condition, by a scale, or by bars; closed set.</summary>
internal abstract record Colouring(int FirstRow, int FirstColumn, int LastRow, int LastColumn);

/// <summary>Rule: relative to the area's first cell, without the equals sign.</summary>
internal sealed record ConditionColouring(int FirstRow, int FirstColumn, int LastRow, int LastColumn, string Rule, string Fill) : Colouring(FirstRow, FirstColumn, LastRow, LastColumn);

/// <summary>Orange at Low and below, white at Middle, blue at High.</summary>
internal sealed record ScaleColouring(int FirstRow, int FirstColumn, int LastRow, int LastColumn, decimal Low, decimal Middle, decimal High) : Colouring(FirstRow, FirstColumn, LastRow, LastColumn);

internal sealed record BarColouring(int FirstRow, int FirstColumn, int LastRow, int LastColumn, string Fill, decimal Full) : Colouring(FirstRow, FirstColumn, LastRow, LastColumn);

/// <summary>How a sheet goes on paper. Tall: pages, 0 is as many as it takes. RepeatedRow: 0 for none.</summary>
internal sealed record Paper(string Heading, string Footing, string PageNumber, bool Landscape, int Tall, int LastRow, int LastColumn, int RepeatedRow);

/// <summary>What a protected sheet still lets people do.</summary>
internal sealed record Protection(bool Sizes, bool Filter);

internal sealed record CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn);
