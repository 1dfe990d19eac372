using Spectre.Console;

namespace Telbaar.Commands;

/// <summary>Where a command writes: colour and moving progress only where somebody looks on.</summary>
sealed class Terminal
{
    /// <summary>Wide enough for the widest table, where there is no screen to fit.</summary>
    const int WidthOfFile = 140;

    public Terminal(TextWriter output, TextWriter errors)
    {
        Output = output;
        Errors = errors;
        IsWatched = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        Screen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = IsWatched ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = IsWatched ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        if (!IsWatched)
            Screen.Profile.Width = WidthOfFile;
    }

    public TextWriter Output { get; }

    public TextWriter Errors { get; }

    public IAnsiConsole Screen { get; }

    public bool IsWatched { get; }

    /// <summary>Runs long work with a bar on the error stream, when that is a screen.</summary>
    public T WithProgress<T>(string title, bool isLong, Func<IProgress<double>?, T> work)
    {
        if (!isLong || Console.IsErrorRedirected || !ReferenceEquals(Errors, Console.Error))
            return work(null);
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Errors) });
        return screen.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask(title);
            return work(new Bar(task));
        });
    }

    sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = 100 * value;
    }
}
