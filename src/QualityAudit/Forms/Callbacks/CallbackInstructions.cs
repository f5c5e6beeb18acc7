namespace QualityAudit.Forms.Callbacks;

/// <summary>What a call centre needs to know to fill in the callbacks and hand them in.</summary>
internal static class CallbackInstructions
{
    public static IReadOnlyList<Instruction> Of(FormRequest request) =>
    [
        new(
            new("一行一次拨打", "A row a call"),
            new(
                "每种回访一张工作表。列出的住户从上往下打；同一户再打一次，或打给没有列出的住户，用下面的空行，项目从列表中选。回访编号自动生成，不用填。",
                "One sheet for each kind of callback. Work down the households listed; use the empty rows below for another attempt or for a household not listed. Call ids come by themselves.")),
        new(
            new("结果", "Outcome"),
            new(
                "每次拨打都要填日期和结果。没打通（无人接听、关机、无法接通、拒访、空号）的一行，各题留空。",
                "Every call has a date and an outcome. Leave the questions blank where nobody was reached.")),
        new(
            new("各题怎么填", "Questions"),
            new(
                "照客户的回答从列表中选；评分题 5 最好、1 最差。客户说不清选“不知道”，不愿回答选“拒答”；没有问到的题留空。不要替客户作答，也不要劝客户改分。",
                "Choose what the customer said; of ratings 5 is best and 1 worst. Don't know and Refused are answers, too; leave blank what was not asked. Never answer for a customer or talk a rating up.")),
        new(
            new("本人、引导", "Served person, coached"),
            new(
                "“本人”：接电话的是不是接受服务的人。“引导”：客户是否事先被人告知怎么回答。两项都如实填写。",
                "Served person: whether the person on the phone is the one who was served. Coached: whether somebody had told the customer what to answer.")),
        new(
            new("交表", "Handing in"),
            new(
                $"保存为 .xlsx 交回，用 qualityaudit import 导入；没打的住户会提示一句，补打后用原文件名再交一次即可。评分标准：{request.Rubric.Title.Zh}，版本 {request.Rubric.Version}，{request.Quarter}。",
                $"Save it as .xlsx and hand it in; qualityaudit import reads it. Households not called yet are said in one sentence: call them and hand the file in again under its name. Rubric: {request.Rubric.Title.En}, version {request.Rubric.Version}, {request.Quarter}.")),
    ];
}
