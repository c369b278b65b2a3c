using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Molt.Images;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;
using Molt.Model;

namespace Molt.Linking.Bases;

/// <summary>An image of classes that have to be loaded before the scripts' classes that derive from them; null when none are new.</summary>
internal sealed record WrittenBases(WrittenImage? Image, BaseClasses Classes);

/// <summary>Writes the classes between foreign classes and the scripts, for images of the scripts that need them.</summary>
internal sealed class BaseClassWriter(AssemblyReferences assemblies)
{
    /// <param name="image">An image of the scripts, before it is woven.</param>
    /// <param name="placements">Where the scripts' types are, those of the image included.</param>
    /// <param name="compilation">What the image was compiled from: it knows the foreign classes.</param>
    /// <param name="edit">The edit's number, for the assembly's name.</param>
    public WrittenBases Write(ScriptImage image, Placements placements, Compilation compilation, int edit)
    {
        var assembly = ScriptAssemblyNames.Bases(edit);
        var (foreign, classes, plans) = (new ForeignTypes(compilation), placements.Bases, new List<BaseClassPlan>());
        foreach (var (mention, isLive) in Mentions(image).Where(mention => classes.Of(mention.Foreign, mention.IsLive) is null))
        {
            if (foreign.Find(mention) is not { } type) continue;
            if (classes.Of(SymbolSignatures.Identity(type), isLive) is { } known)
            {
                classes = classes.With(mention, known);
                continue;
            }
            var plan = new BaseClassPlan(type, Free(Name(assembly, type), plans), isLive);
            plans.Add(plan);
            classes = classes.With(mention, plan.Class);
        }
        return plans.Count == 0 ? new(null, classes) : Write(assembly, plans, placements, classes);
    }

    private WrittenBases Write(string assembly, List<BaseClassPlan> plans, Placements placements, BaseClasses classes)
    {
        var context = new LinkContext(null, null, Definitions.Of(placements.First), placements, assemblies);
        var written = new ImageWriter(assembly, context).Write([.. plans.Select(plan => plan.Type)]);
        return new(written, classes with { Images = classes.Images.Add(assembly, new ScriptImage(written.Image)) });
    }

    /// <summary>The foreign classes that classes of an image derive from.</summary>
    private static IEnumerable<(TypeIdentity Foreign, bool IsLive)> Mentions(ScriptImage image) => image.Reader.TypeDefinitions
        .Select(image.Reader.GetTypeDefinition).Where(type => !type.BaseType.IsNil && IsMoved(image.Reader, type))
        .Select(type => (image.Type(type.BaseType).Definition!, EditableClasses.HasLiveInterfaces(image.Reader, type)))
        .Where(mention => !mention.Item1.IsScript).Distinct();

    private static bool IsMoved(MetadataReader reader, TypeDefinition type) =>
        EditableClasses.Include(reader, type) && !GeneratedNames.IsClosureOrStateMachine(reader.GetString(type.Name));

    /// <summary>The foreign class's own name, so that all that shows names reads as the author expects.</summary>
    private static TypeIdentity Name(string assembly, INamedTypeSymbol foreign)
    {
        var identity = SymbolSignatures.Identity(foreign);
        var space = identity.DeclaringType is { } outer ? outer.MetadataName.Replace('+', '.') : identity.Namespace;
        return new(assembly, space, identity.Name, null);
    }

    private static TypeIdentity Free(TypeIdentity name, List<BaseClassPlan> plans)
    {
        while (plans.Any(plan => plan.Type.Identity == name)) name = name with { Namespace = name.Namespace + "'" };
        return name;
    }
}
