// What the site uses of the package `yaml`.
export {
  Composer, Document, LineCounter, Parser, Pair, Scalar, YAMLMap, YAMLSeq, isAlias, isMap, isPair, isScalar, isSeq,
  parseDocument, visit,
} from "yaml";
