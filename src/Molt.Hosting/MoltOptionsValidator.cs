using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Molt.Hosting;

/// <summary>Says all that is wrong with the options at once, before anything is loaded.</summary>
internal sealed class MoltOptionsValidator(IHostEnvironment environment) : IValidateOptions<MoltOptions>
{
    public ValidateOptionsResult Validate(string? name, MoltOptions options)
    {
        var failures = Failures(options).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> Failures(MoltOptions options)
    {
        if (options.Directories.Count == 0) yield return "Molt has no script directory: call AddDirectory.";
        foreach (var directory in options.Directories)
        {
            var path = Path.GetFullPath(directory.Path, environment.ContentRootPath);
            if (!CodeReloader.IsNamespace(directory.BaseNamespace)) yield return $"'{directory.BaseNamespace}' is not a namespace for the scripts in {path}.";
            if (!Directory.Exists(path)) yield return $"There is no script directory {path}.";
        }
        if (options.Reloader.PollingInterval <= TimeSpan.Zero) yield return "Molt's polling interval must be above zero.";
        if (options.Reloader.QuietTime < TimeSpan.Zero) yield return "Molt's quiet time must not be negative.";
    }
}
