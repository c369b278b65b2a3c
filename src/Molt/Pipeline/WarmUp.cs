using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Applying;
using Molt.Model;

namespace Molt.Pipeline;

/// <summary>
/// Takes edits that nobody made through all stages, up to the commit and not beyond it, so that the first real one does not
/// wait for the runtime to compile the compiler: without, it takes many times as long as the ones after it.
/// </summary>
internal sealed class WarmUp(EditPipeline pipeline, WorkQueue queue, SessionOptions options, Func<Generation?> live) : IRequest
{
    // The first round compiles all that an edit runs. The others are short, and let the runtime find out what is worth optimizing.
    private const int Rounds = 6;

    /// <summary>Runs until it is done, or until there is something better to do.</summary>
    public void Run()
    {
        if (live() is not { Number: 1 } first || Sample(first.Candidate) is not { } change) return;
        try
        {
            for (var round = 0; round < Rounds; round++)
                pipeline.Practise(first, [change], new EditClock(options.Time, options.Time.GetTimestamp()), GiveWay);
        }
        catch (SupersededException)
        {
            // There is: a save, a request of the host, or the end.
        }
        catch (Exception exception)
        {
            options.Log.InternalError(pipeline.Stage, exception);
        }
    }

    /// <summary>Nobody waits for it.</summary>
    public void Abandon()
    {
    }

    private void GiveWay()
    {
        if (!queue.IsIdle) throw new SupersededException();
    }

    /// <summary>A method of a script with an empty statement more: one with a lambda if there is any, in as small a file as there is.</summary>
    private static FileChange? Sample(Candidate candidate)
    {
        var bodies = candidate.Files.Values.Where(file => !file.IsTest).SelectMany(file => Bodies(file.Tree).Take(1).Select(body => (file, body)));
        var (file, body) = bodies.OrderBy(found => HasLambda(found.body) ? 0 : 1).ThenBy(found => found.file.Tree.Length).FirstOrDefault();
        if (file is null) return null;
        var text = file.Source.Text.Insert(file.MapBack(body.OpenBraceToken.Span.End), ";");
        return new(file.Source.Path, file.Source with { Text = text });
    }

    private static IEnumerable<BlockSyntax> Bodies(SyntaxTree tree) => tree.GetRoot().DescendantNodes(IsOutsideOfCode)
        .OfType<MethodDeclarationSyntax>().Select(method => method.Body).OfType<BlockSyntax>().OrderBy(body => HasLambda(body) ? 0 : 1);

    private static bool IsOutsideOfCode(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;

    private static bool HasLambda(BlockSyntax body) => body.DescendantNodes().Any(node => node is AnonymousFunctionExpressionSyntax);
}
