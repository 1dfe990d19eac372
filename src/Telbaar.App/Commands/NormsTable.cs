using Spectre.Console;
using Telbaar.Norms;
using Telbaar.Reports;

namespace Telbaar.Commands;

/// <summary>A set of service norms in plain words on a terminal.</summary>
sealed class NormsTable(IAnsiConsole screen, Printing print)
{
    MethodTexts Texts => print.Texts.Method;

    public void Write()
    {
        var norms = print.Norms;
        screen.MarkupLineInterpolated($"[bold]{print.Of(norms.Title)}[/]  ({norms.Name}, {norms.Version}, {print.Numbers.Day(norms.ValidFrom)})");
        Section(Texts.NormsSource, [print.Of(norms.Source)]);
        if (norms.Reconstructed.Count > 0)
            Section(Texts.ReconstructedHeading, norms.Reconstructed.Select(words => $"- {print.Of(words)}"));
        WriteParameters(norms);
        foreach (var (scale, ofTimes) in NormsInWords.ScalesOf(norms))
            Section($"{Texts.Scale} {scale.Name} ({(ofTimes ? Texts.ScaleForTimes : Texts.ScaleForShares)})", scale.Points.Select(point => $"- {print.Distance(point, ofTimes)}: {print.Numbers.Plain(point.Mark)}"));
        Section(Texts.TermsHeading, [print.CallbackTerm(norms.Callback), .. print.OfficeHours(norms.OfficeHours)]);
        Section(Texts.RoundingHeading, [print.RoundingRule()]);
        if (norms.Greeting.Count > 0)
            Section(Texts.GreetingHeading, [Texts.GreetingIntro, .. norms.Greeting.Select(element => $"- {(element.Required ? Texts.GreetingRequired(print.Of(element.Title)) : Texts.GreetingOptional(print.Of(element.Title)))}")]);
        Section(Texts.InitiativeHeading, [print.Of(norms.Initiative.Rule), .. norms.Initiative.Examples.Select(example => $"{(example.Correct ? "+" : "-")} {print.Of(example.Text)}")]);
    }

    void WriteParameters(NormSet norms)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var head in new[] { print.Texts.Parameters.Component, print.Texts.Parameters.Parameter, Texts.Threshold, print.Texts.Parameters.Norm, Texts.Scale, Texts.Weight })
            table.AddColumn(new TableColumn(new Text(head)));
        foreach (var component in norms.Components)
        {
            foreach (var parameter in component.Parameters)
            {
                table.AddRow(new Text(print.Of(component.Title)), new Text(print.Name(parameter.Measure)), new Text(print.Threshold(parameter.Threshold)),
                    new Text(print.Norm(parameter)), new Text(parameter.Scale.Name), new Text(print.Numbers.Plain(parameter.Weight)));
            }
        }
        screen.WriteLine();
        screen.Write(table);
    }

    void Section(string heading, IEnumerable<string> lines)
    {
        screen.WriteLine();
        screen.MarkupLineInterpolated($"[bold]{heading}[/]");
        foreach (var line in lines)
            screen.WriteLine(line);
    }
}
