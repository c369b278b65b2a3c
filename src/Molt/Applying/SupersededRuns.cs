using System.Reflection.Metadata;
using Molt.Model;
using Molt.Runtime;

namespace Molt.Applying;

/// <summary>
/// Knows which body of each method is the current one, as far as invocations are counted, and which superseded bodies still run
/// somewhere. Used by the reloader's thread alone.
/// </summary>
internal sealed class SupersededRuns
{
    private readonly Dictionary<(string Assembly, MethodDefinitionHandle Method), int> current = [];
    private readonly Dictionary<int, string> superseded = [];

    /// <summary>The names of methods that have an invocation in a superseded body. Forgets the bodies that have ended.</summary>
    public IReadOnlyList<string> FindRunning()
    {
        foreach (var (body, _) in superseded.Where(pair => RunningBodies.CountOf(pair.Key) == 0).ToList()) superseded.Remove(body);
        return [.. superseded.Values.Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Notes the bodies that an image brings.</summary>
    public void Add(string assembly, IReadOnlyDictionary<MethodDefinitionHandle, int> counted)
    {
        foreach (var (method, body) in counted) current[(assembly, method)] = body;
    }

    /// <summary>Notes that a body has taken the place of another.</summary>
    /// <param name="publication">The body and its method.</param>
    /// <param name="counted">The body's number if its invocations are counted, else 0.</param>
    public void Supersede(PublishedBody publication, int counted)
    {
        var method = (publication.Method.Assembly, publication.Method.Method);
        if (current.Remove(method, out var old)) superseded[old] = publication.Name;
        if (counted != 0) current[method] = counted;
    }
}
