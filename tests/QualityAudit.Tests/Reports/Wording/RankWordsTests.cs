using QualityAudit.Reports.Wording;
using QualityAudit.Scoring;
using QualityAudit.Scoring.Statistics;

namespace QualityAudit.Tests.Reports.Wording;

public sealed class RankWordsTests
{
    [Fact] // S-33
    public void A_rank_that_stays_is_said_to_hang_on_no_weights()
    {
        var words = RankWords.Robustness(new Rank(2, 9, []) { Robustness = new Robustness(400, 2, 2, 96.4m) })!;

        words.En.Should().Be("The rank does not hang on the weights: with each of them up to 25 % higher or lower it stays 2 (96% of 400 draws).");
        words.Zh.Should().Be("名次对权重不敏感：各项权重上下浮动 25%，仍是第 2 名（400 次抽样中 96% 不变）。");
    }

    [Fact] // S-33
    public void A_rank_that_moves_is_told_with_its_range_and_how_often_it_stays()
    {
        var words = RankWords.Robustness(new Rank(3, 9, []) { Robustness = new Robustness(400, 3, 4, 80) })!;

        words.En.Should().Be("With each weight up to 25 % higher or lower the rank would be 3 to 4 (80% of 400 draws keep rank 3).");
        words.Zh.Should().Be("若各项权重上下浮动 25%，名次会在第 3–4 名之间（400 次抽样中 80% 仍是第 3 名）。");
    }

    [Fact]
    public void Where_nobody_can_say_nothing_is_said()
    {
        RankWords.Robustness(null).Should().BeNull();
        RankWords.Robustness(new Rank(1, 1, [])).Should().BeNull();
    }
}
