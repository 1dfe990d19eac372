namespace Telbaar.Judgements;

/// <summary>A judgement of yes or no, such as whether a greeting was correct.</summary>
/// <param name="Judge">Who judged: a caller, by code.</param>
/// <param name="Stratum">Within which judges are compared: the department, since those may differ by themselves.</param>
public readonly record struct Judgement(string Judge, string Stratum, bool Right);

/// <summary>How often one judge said yes.</summary>
public readonly record struct JudgeShare(string Judge, long Right, long Judged);

/// <summary>
/// Whether judges differ more than chance explains. A permutation test within strata: if all judged alike, any of the judgements of a department could as well have fallen to
/// another caller. It asks of the statistic Σ (x - E)²/V over the judges, as that of Cochran, Mantel and Haenszel, how often chance alone makes it as large as it is. The draws
/// are seeded, so that the same judgements always give the same p-value, in whatever order they come.
/// </summary>
/// <param name="Shares">By the judges' names, not by what they said: who judges more strictly is not thereby wrong.</param>
/// <param name="P">Nothing where no two judges can be compared: fewer than two in every stratum, or all said the same.</param>
/// <param name="Draws">How many the p-value rests on.</param>
public sealed record JudgesCompared(IReadOnlyList<JudgeShare> Shares, double? P, int Draws)
{
    /// <summary>Under it chance does not explain the difference.</summary>
    public const double Level = 0.05;

    const int MostDraws = 9_999, LeastDraws = 999;

    /// <summary>How many judgements are dealt in all before there are fewer draws.</summary>
    const long MostDealt = 20_000_000;

    public bool Differ => P < Level;

    public static JudgesCompared Of(IEnumerable<Judgement> judgements, ulong seed)
    {
        var cells = judgements.GroupBy(judgement => (judgement.Stratum, judgement.Judge))
            .Select(cell => (cell.Key.Stratum, Share: new JudgeShare(cell.Key.Judge, cell.LongCount(judgement => judgement.Right), cell.LongCount()))).ToList();
        var shares = cells.GroupBy(cell => cell.Share.Judge, cell => cell.Share).OrderBy(judge => judge.Key, StringComparer.Ordinal)
            .Select(judge => new JudgeShare(judge.Key, judge.Sum(share => share.Right), judge.Sum(share => share.Judged))).ToList();
        var places = shares.Index().ToDictionary(share => share.Item.Judge, share => share.Index);
        var strata = cells.GroupBy(cell => cell.Stratum, cell => cell.Share).OrderBy(stratum => stratum.Key, StringComparer.Ordinal).Select(stratum => new Dealt([.. stratum], places))
            .Where(stratum => stratum.IsOpen).ToList();
        var variances = new double[shares.Count];
        foreach (var stratum in strata)
            stratum.AddVariances(variances);
        if (variances.All(variance => variance == 0))
            return new(shares, null, 0);

        var differences = new double[shares.Count];
        double Statistic() => differences.Zip(variances, (difference, variance) => variance == 0 ? 0 : difference * difference / variance).Sum();
        foreach (var stratum in strata)
            stratum.AddSeen(differences);
        // A draw that comes out just as the judgements did must count as large, whatever the last digit of a double says.
        var seen = Statistic() * (1 - 1e-9);
        var numbers = new SeededNumbers(seed);
        var draws = (int)Math.Clamp(MostDealt / strata.Sum(stratum => stratum.Count), LeastDraws, MostDraws);
        var asLarge = 1;
        for (var draw = 0; draw < draws; draw++)
        {
            Array.Clear(differences);
            foreach (var stratum in strata)
                stratum.AddDealt(differences, numbers);
            if (Statistic() >= seen)
                asLarge++;
        }
        return new(shares, asLarge / (draws + 1.0), draws);
    }

    /// <summary>One stratum, whose judgements can be dealt anew to the judges who judged in it.</summary>
    sealed class Dealt
    {
        readonly List<JudgeShare> shares;
        readonly int[] places;
        readonly bool[] judgements;
        readonly double share;

        public Dealt(List<JudgeShare> unordered, Dictionary<string, int> places)
        {
            shares = [.. unordered.OrderBy(judge => judge.Judge, StringComparer.Ordinal)];
            this.places = [.. shares.Select(judge => places[judge.Judge])];
            var right = shares.Sum(judge => judge.Right);
            judgements = [.. Enumerable.Range(0, (int)shares.Sum(judge => judge.Judged)).Select(i => i < right)];
            share = right / (double)judgements.Length;
        }

        public int Count => judgements.Length;

        /// <summary>Whether it can tell judges apart.</summary>
        public bool IsOpen => shares.Count > 1 && share is > 0 and < 1;

        /// <summary>Those of the hypergeometric distribution.</summary>
        public void AddVariances(double[] variances)
        {
            foreach (var (i, judge) in shares.Index())
                variances[places[i]] += judge.Judged * (Count - judge.Judged) * share * (1 - share) / (Count - 1);
        }

        public void AddSeen(double[] differences)
        {
            foreach (var (i, judge) in shares.Index())
                differences[places[i]] += judge.Right - (judge.Judged * share);
        }

        public void AddDealt(double[] differences, SeededNumbers numbers)
        {
            for (var i = judgements.Length - 1; i > 0; i--)
            {
                var other = numbers.Below(i + 1);
                (judgements[i], judgements[other]) = (judgements[other], judgements[i]);
            }
            var from = 0;
            foreach (var (i, judge) in shares.Index())
            {
                var right = 0;
                for (var end = from + (int)judge.Judged; from < end; from++)
                    right += judgements[from] ? 1 : 0;
                differences[places[i]] += right - (judge.Judged * share);
            }
        }
    }
}
