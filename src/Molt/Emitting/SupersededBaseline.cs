using System.Reflection;
using Microsoft.CodeAnalysis.Emit;

namespace Molt.Emitting;

/// <summary>
/// A baseline that another one has taken the place of. The compiler's baselines hold the module builder they came from, and that one
/// holds the baseline before: a chain that keeps every edit's compilation alive (230 KB an edit, measured), where only the
/// newest link is ever used. There is no public way to cut it.
/// </summary>
internal static class SupersededBaseline
{
    private static readonly FieldInfo ModuleBuilder = CompilerInternals.OfBaseline("PEModuleBuilder");

    /// <summary>Lets go of what only an edit on top of this baseline would need: there will be none.</summary>
    public static void Release(EmitBaseline baseline) => ModuleBuilder.SetValue(baseline, null);
}
