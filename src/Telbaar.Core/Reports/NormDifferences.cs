using Telbaar.Norms;

namespace Telbaar.Reports;

/// <summary>In what another set of norms differs, so that a reader knows why its mark does.</summary>
public static class NormDifferences
{
    /// <summary>One line for each difference. Here is the set that prints, there the other.</summary>
    public static IEnumerable<string> DifferencesFrom(this Printing here, NormSet there)
    {
        var texts = here.Texts.Final;
        var ours = Parameters(here.Norms);
        var theirs = Parameters(there);
        foreach (var (measure, our) in ours)
        {
            var name = here.NameOf(measure);
            if (!theirs.TryGetValue(measure, out var their))
            {
                yield return texts.OnlyHere(name);
                continue;
            }
            if (their.Threshold != our.Threshold)
                yield return texts.InsteadOf($"{name}, {ReportTexts.Small(here.Texts.Method.Threshold)}", here.Threshold(their.Threshold), here.Threshold(our.Threshold));
            if (!their.Norm.Equals(our.Norm))
                yield return texts.InsteadOf($"{name}, {ReportTexts.Small(here.Texts.Parameters.Norm)}", here.NormInSentence(their), here.NormInSentence(our));
            if (their.Scale.Kind != our.Scale.Kind || !their.Scale.Points.SequenceEqual(our.Scale.Points))
                yield return texts.OtherScale(name);
            if (!their.Weight.Equals(our.Weight))
                yield return texts.OtherWeight(name);
        }
        foreach (var measure in theirs.Keys.Except(ours.Keys))
            yield return texts.OnlyThere(here.NameOf(measure));
        if (there.Callback != here.Norms.Callback)
            yield return texts.InsteadOf(texts.CallbackTerm, here.CallbackTermInShort(there.Callback), here.CallbackTermInShort(here.Norms.Callback));
    }

    static Dictionary<string, Parameter> Parameters(NormSet norms) =>
        norms.Components.SelectMany(component => component.Parameters).ToDictionary(parameter => parameter.Measure.Id);
}
