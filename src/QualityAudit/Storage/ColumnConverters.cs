using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using QualityAudit.Audits;
using QualityAudit.Storage.Rows;

namespace QualityAudit.Storage;

// What the model behind the tables says of their columns; rows are read and written by RecordTable in the same way.
internal sealed class QuarterConverter() : ValueConverter<Quarter, string>(quarter => quarter.ToString(), text => StoredText.QuarterOf(text));

internal sealed class CellAddressConverter() : ValueConverter<CellAddress, string>(cell => cell.ToString(), text => StoredText.CellOf(text)!.Value);

internal sealed class DecimalConverter() : ValueConverter<decimal, string>(number => StoredText.Of(number), text => StoredText.DecimalOf(text));

internal sealed class UtcConverter() : ValueConverter<DateTime, string>(time => StoredText.Of((DateTime?)time)!, text => StoredText.TimeOf(text)!.Value);

internal sealed class TextListConverter() : ValueConverter<IReadOnlyList<string>, string>(texts => StoredText.Of(texts), text => StoredText.ListOf(text));
