using QualityAudit.Benchmarks.Quarter;

switch (args)
{
    case ["generate", var folder, var rubrics, var factor]:
        QuarterFiles.Write(folder, rubrics, QuarterShape.Group.Times(int.Parse(factor, System.Globalization.CultureInfo.InvariantCulture)));
        return 0;
    default:
        return 2;
}
