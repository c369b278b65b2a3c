using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Molt.Reporting;

/// <summary>Makes <see cref="StandardErrorLogger"/>s for every category, or for every one but those left out.</summary>
internal sealed class StandardErrorLoggerFactory(params string[] silent) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) =>
        silent.Contains(categoryName) ? NullLogger.Instance : new StandardErrorLogger(StandardError.Write);

    public void AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException("The default logger takes no providers; set ReloaderOptions.LoggerFactory instead.");

    public void Dispose()
    {
    }
}
